import { type Hearer, nobody } from '../kernel/hearer.js';

const help = { by: 'rule', rule: 'not-safe-or-help' } as const;

/** What else patients can say about check-ins and help, by the route that takes it. */
export const checkInHearers = {
  askForHelp: { pressed: help, words: help },
  declineCheckIn: {
    'not today': nobody('“Not today” is an answer, so it ends the silence. To ask again at once would be a reproach.'),
  },
  pauseMine: {
    'until a moment': nobody(
      'The team sees the rest, and its end, on the patient’s page. How long it may be depends on the level of care.',
    ),
  },
  resumeMine: { 'go on': nobody('The team sees it on the patient’s page.') },
  endMyLink: {
    'switch off': nobody('It is the patient’s own choice and takes effect at once. It needs nobody’s leave.'),
  },
  askToConfirmLink: {
    'ask for a code': nobody('The patient shows the code to somebody in the room, who confirms it; the page says so.'),
  },
} as const satisfies Record<string, Record<string, Hearer>>;
