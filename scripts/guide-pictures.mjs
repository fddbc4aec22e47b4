import { withDemoClinic } from './lib/demo-clinic.mjs';
import { drawFirstRule } from './lib/guide-pictures/first-rule.mjs';
import { drawTransitions } from './lib/guide-pictures/transitions.mjs';

/** Draws the pictures of the guides in docs/guides, or of those that are named: `node scripts/guide-pictures.mjs transitions`. */
const guides = { 'first-rule': drawFirstRule, transitions: drawTransitions };
const wanted = process.argv.slice(2);

await withDemoClinic(async (clinic) => {
  for (const [name, draw] of Object.entries(guides)) if (!wanted.length || wanted.includes(name)) await draw(clinic);
});
