import type { CheckInAnswers, Facts } from '#contracts';
import type { Happening } from '#ports';

/**
 * An item as it was said in the save that is looked at: somebody who said "not safe" and then something else has said "not safe".
 * An item that this save left alone counts as it stands.
 */
const said =
  <Item extends keyof CheckInAnswers>(item: Item) =>
  (event: Happening | null): CheckInAnswers[Item] | null =>
    event?.type === 'check-in.answered' ? (event.said?.[item] ?? event.answers?.[item] ?? null) : null;

export const saidFacts = {
  'checkIns.feelsSafe': said('feelsSafe'),
  'checkIns.bodySigns': said('bodySigns'),
  'checkIns.behaviours': said('behaviours'),
  'checkIns.wantsCall': said('wantsCall'),
  'checkIns.helpRequested': (event) => event?.type === 'help.requested' || null,
} satisfies Partial<Record<keyof Facts, (event: Happening | null) => unknown>>;
