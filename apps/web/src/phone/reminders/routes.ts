import { myReachRoutes } from '#contracts';

const {
  readMyReminders,
  addMyReminderWay,
  verifyMyReminderWay,
  sendMyReminderCode,
  removeMyReminderWay,
  saveMyReminders,
} = myReachRoutes;

/** Apart from the other routes of a phone: they come with the screen that calls them. */
export const routes = {
  readMyReminders,
  addMyReminderWay,
  verifyMyReminderWay,
  sendMyReminderCode,
  removeMyReminderWay,
  saveMyReminders,
};
