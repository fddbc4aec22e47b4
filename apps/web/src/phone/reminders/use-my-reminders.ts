import { useCallback, useEffect, useRef, useState } from 'react';
import type { ContactPointView, PatientPreferences, PatientReach } from '#contracts';
import type { ApiErrorCode } from '../../api/api-error.js';
import { callApi } from '../../api/client.js';
import { phoneWorker } from '../../kit/push-workers.js';
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
  const latest = useRef<PatientReach | null>(null);
  const line = useRef<Promise<void>>(Promise.resolve());
  const take = useCallback((now: PatientReach): void => {
    latest.current = now;
    setReach(now);
  }, []);
  const read = useCallback(async () => take(await callApi(routes.readMyReminders, {}, { token })), [take, token]);
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
  /** One after the other: what is chosen while the last choice is on its way is made on top of it. */
  const save = (change: Partial<PatientPreferences>): Promise<void> => {
    const shown = latest.current;
    // Shown at once; what the server says follows, whatever it is.
    if (shown) take({ ...shown, preferences: { ...shown.preferences, ...change } });
    const saving = line.current.then(() =>
      then(async () => {
        const stands = latest.current;
        if (!stands) return;
        const body = { ...stands.preferences, ...change };
        await callApi(routes.saveMyReminders, { body, version: stands.version }, { token });
      }),
    );
    line.current = saving;
    return saving;
  };
  return { reach, error, busy, ways, save };
};
