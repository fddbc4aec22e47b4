import type { Hearer } from '../kernel/hearer.js';

/** What patients say about a move. */
export const transitionHearers = {
  sayWorryAboutMove: { words: { by: 'rule', rule: 'handoff-item-overdue' } },
} as const satisfies Record<string, Record<string, Hearer>>;
