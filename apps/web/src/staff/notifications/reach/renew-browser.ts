import { routes, type StaffReach } from '#contracts';
import { callApi } from '../../../api/client.js';
import { onPushCode, onPushRenewed } from '../../../kit/push.js';
import { staffWorker } from '../../../kit/push-workers.js';
import { renewPush } from '../../../kit/renew-push.js';
import { thisBrowser } from '../../../kit/this-browser.js';
import { readAgain } from '../../session/queries.js';

const swapped = (ids: readonly string[], old: string, by: string): string[] => [
  ...new Set(ids.map((id) => (id === old ? by : id))),
];

/** What came by the way that this browser was before comes by the one that it is now, at the same place. */
const settle = async (reach: StaffReach): Promise<boolean> => {
  const kept = thisBrowser.read(staffWorker);
  const now = reach.contactPoints.find(({ id }) => id === kept?.contactPointId);
  if (!kept?.replaces || !now?.verifiedAt || now.closed) return false;
  const { replaces, ...rest } = kept;
  const { preferences } = reach;
  const { S1, S2, S3, S4 } = preferences.bySeverity;
  if ([S1, S2, S3, S4].some((ids) => ids.includes(replaces))) {
    const by = (ids: readonly string[]) => swapped(ids, replaces, now.id);
    const bySeverity = { S1: by(S1), S2: by(S2), S3: by(S3), S4: by(S4) };
    await callApi(routes.saveMyPreferences, { body: { ...preferences, bySeverity }, version: reach.version });
  }
  if (reach.contactPoints.some(({ id, closed }) => id === replaces && !closed)) {
    await callApi(routes.removeMyContactPoint, { params: { contactPointId: replaces } });
  }
  thisBrowser.write(staffWorker, rest);
  return true;
};

/** Each time that a page is opened, and where the browser was given another address meanwhile. */
export const renewBrowser = async (reach: StaffReach): Promise<void> => {
  const renewed = await renewPush(staffWorker, reach, (channel, address) =>
    callApi(routes.addMyContactPoint, { body: { channel, address } }),
  );
  if (renewed || (await settle(reach))) await readAgain(routes.readMyReach);
};

const confirm = (code: string): void => {
  const contactPointId = thisBrowser.read(staffWorker)?.contactPointId;
  // The page of ways takes the code itself, and says what became of it.
  if (!contactPointId || location.pathname === '/how-you-reach-me') return;
  void callApi(routes.verifyMyContactPoint, { params: { contactPointId }, body: { code } })
    .then(() => readAgain(routes.readMyReach))
    // A code that no longer holds: the page of ways says so, and can send another.
    .catch(() => undefined);
};

const renewNow = (): void => {
  void callApi(routes.readMyReach, {})
    .then(renewBrowser)
    .catch(() => undefined);
};

/** While any page is open: the code of a renewed browser, and that the browser was given another address. */
export const watchBrowser = (): (() => void) => {
  const stop = [onPushCode(confirm), onPushRenewed(renewNow)];
  return () => {
    for (const each of stop) each();
  };
};
