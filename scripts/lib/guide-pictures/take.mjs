import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../run.mjs';

export const size = { width: 1180, height: 860 };

const folder = join(root, 'docs/images');
mkdirSync(folder, { recursive: true });

/** Takes pictures of parts of a page. @param whole also what the page itself would scroll */
export const picturesOf =
  (page, guide) =>
  async (part, name, { whole = true } = {}) => {
    const before = page.viewportSize();
    if (whole) await page.setViewportSize({ ...before, height: 2_400 });
    await pause(400);
    await part.screenshot({ path: join(folder, `${guide}-${name}.png`) });
    await page.setViewportSize(before);
    console.log(`${guide}-${name}.png`);
  };
