import { useCallback, useEffect, useState } from 'react';
import type { ContactPointView, PatientPreferences, PatientReach } from '#contracts';
import type { ApiErrorCode } from '../../api/api-error.js';
import { callApi } from '../../api/client.js';
import { phoneWorker } from '../../kit/push.js';
import type { WayActions } from '../../kit/ways/way-actions.js';
import { useRequest } from '../use-request.js';
import { routes } from './routes.js';

export interface RemindersNow {
  reach: PatientReach | null;
  error: ApiErrorCode | null;
  busy: boolean;
  ways: WayActions;
  /** At once: there is no button that could be forgotten. */
  save(change: Partial<PatientPreferences>): Promise<void>;
}

/** How the patient is reminded, always as the server has it. */
export const useMyReminders = (token: string): RemindersNow => {
  const [reach, setReach] = useState<PatientReach | null>(null);
  const { busy, error, run } = useRequest();
  const read = useCallback(async () => setReach(await callApi(routes.readMyReminders, {}, { token })), [token]);
  useEffect(() => void run(read), [run, read]);

  const then = (what: () => Promise<unknown>): Promise<void> =>
    run(async () => {
      // Also where it was refused: then it may stand otherwise than it is shown.
      await what().finally(read);
    });
  const ways: WayActions = {
    worker: phoneWorker,
    busy,
    error,
    add: async (channel, address) => {
      let added: ContactPointView | undefined;
      await then(async () => {
        added = await callApi(routes.addMyReminderWay, { body: { channel, address } }, { token });
      });
      return added;
    },
    verify: (contactPointId, code) =>
      then(() => callApi(routes.verifyMyReminderWay, { params: { contactPointId }, body: { code } }, { token })),
    sendCode: (contactPointId) =>
      then(() => callApi(routes.sendMyReminderCode, { params: { contactPointId } }, { token })),
    remove: (contactPointId) =>
      then(() => callApi(routes.removeMyReminderWay, { params: { contactPointId } }, { token })),
  };
  const save = (change: Partial<PatientPreferences>): Promise<void> =>
    then(async () => {
      if (!reach) return;
      const body = { ...reach.preferences, ...change };
      // Shown at once; what the server says follows, whatever it is.
      setReach({ ...reach, preferences: body });
      await callApi(routes.saveMyReminders, { body, version: reach.version }, { token });
    });
  return { reach, error, busy, ways, save };
};
