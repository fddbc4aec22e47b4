import { type Hearer, nobody } from '../kernel/hearer.js';

const ownChoice = nobody('It says how they are reached, takes effect at once, and needs nobody’s leave.');
const supporters = nobody('It says how the supporter is reached, for as long as the patient lets them be told.');

/** What patients and supporters say of how they are reached, by the route that takes it. */
export const notificationHearers = {
  addMyReminderWay: { 'a way': ownChoice },
  sendMyReminderCode: { 'a new code': ownChoice },
  verifyMyReminderWay: { 'the code': ownChoice },
  removeMyReminderWay: { remove: ownChoice },
  saveMyReminders: { 'how and when': ownChoice },
  addSupporterWay: { 'a way': supporters },
  verifySupporterWay: { 'the code': supporters },
  removeSupporterWay: { remove: supporters },
} as const satisfies Record<string, Record<string, Hearer>>;
