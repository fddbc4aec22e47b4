import type { PatientReach } from '#contracts';
import { callApi } from '../../api/client.js';
import { onPushCode, onPushRenewed } from '../../kit/push.js';
import { phoneWorker } from '../../kit/push-workers.js';
import { renewPush } from '../../kit/renew-push.js';
import { thisBrowser } from '../../kit/this-browser.js';
import { routes } from './routes.js';

const read = (token: string): Promise<PatientReach> => callApi(routes.readMyReminders, {}, { token });

/** What came by the way that this phone was before comes by the one that it is now. */
const settle = async (token: string): Promise<void> => {
  const kept = thisBrowser.read(phoneWorker);
  if (!kept?.replaces) return;
  const { contactPoints, preferences, version } = await read(token);
  const now = contactPoints.find(({ id }) => id === kept.contactPointId);
  if (!now?.verifiedAt || now.closed) return;
  const { replaces, ...rest } = kept;
  if (preferences.reminders === replaces) {
    await callApi(routes.saveMyReminders, { body: { ...preferences, reminders: now.id }, version }, { token });
  }
  if (contactPoints.some(({ id, closed }) => id === replaces && !closed)) {
    await callApi(routes.removeMyReminderWay, { params: { contactPointId: replaces } }, { token });
  }
  thisBrowser.write(phoneWorker, rest);
};

const renew = async (token: string): Promise<void> => {
  await renewPush(phoneWorker, await read(token), (channel, address) =>
    callApi(routes.addMyReminderWay, { body: { channel, address } }, { token }),
  );
  await settle(token);
};

/** Each time that the page is opened, on a phone that is a way of its owner. Nobody waits for it: it is tried again. */
export const keepReminded = (token: string): void => {
  const quietly = (what: Promise<unknown>): void => void what.catch(() => undefined);
  onPushRenewed(() => quietly(renew(token)));
  onPushCode((code) => {
    const kept = thisBrowser.read(phoneWorker);
    // The screen about reminders takes the code of a new way itself.
    if (!kept?.replaces) return;
    const params = { contactPointId: kept.contactPointId };
    quietly(
      callApi(routes.verifyMyReminderWay, { params, body: { code } }, { token })
        .catch(() => undefined)
        .then(() => settle(token)),
    );
  });
  quietly(renew(token));
};
