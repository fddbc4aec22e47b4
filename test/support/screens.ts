import type { Browser, Page } from 'playwright-core';
import { desktop, openBrowser, openPage } from './browser.js';
import { password } from './small-clinic.js';
import type { LiveWorld } from './whole-world.js';

/** Screens of the staff and phones of patients, each a window of its own, and whatever went wrong in any of them. */
export class Screens {
  readonly troubles: string[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly whole: LiveWorld,
  ) {}

  static async of(whole: LiveWorld): Promise<Screens> {
    return new Screens(await openBrowser(), whole);
  }

  /** @param at a path, or a whole link */
  async open(at: string, viewport = desktop, colorScheme: 'light' | 'dark' = 'light', locale = 'en'): Promise<Page> {
    const context = await this.browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce', locale });
    const { page, troubles } = await openPage(context);
    page.on('close', () => this.troubles.push(...troubles));
    await page.goto(new URL(at, this.whole.url).href);
    return page;
  }

  /** Somebody of the small clinic at their first page, once its live connection stands. */
  async signIn(name: string, viewport = desktop, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
    const page = await this.open('/sign-in', viewport, colorScheme);
    await page.getByLabel('E-mail', { exact: true }).fill(this.whole.clinic.email(name));
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL(/\/(?!sign-in)[^/]+$/);
    await page.getByText('live', { exact: true }).waitFor();
    return page;
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}
