import { type Hearer, nobody } from '../kernel/hearer.js';

const ownChoice = nobody('It is the patient’s own choice and takes effect at once. It needs nobody’s leave.');
const concern = { by: 'rule', rule: 'supporter-concern' } as const;

/** What patients say about who may see what, and what supporters say, by the route that takes it. */
export const consentHearers = {
  sayWhoMaySee: { 'open, or close': ownChoice },
  withdrawConsent: { 'take back': ownChoice },
  inviteSupporter: { invite: ownChoice },
  removeSupporter: { remove: ownChoice },
  raiseConcern: { worry: concern, danger: concern, words: concern },
} as const satisfies Record<string, Record<string, Hearer>>;
