import { useCallback, useEffect, useState } from 'react';
import { type ContactPointView, myReachRoutes, type SupporterReach } from '#contracts';
import { type ApiErrorCode, errorCodeOf } from '../../api/api-error.js';
import { callApi } from '../../api/client.js';
import { supporterWorker } from '../../kit/push-workers.js';
import { LightWays } from '../../kit/ways/light-ways.js';
import { isUsable, type WayActions } from '../../kit/ways/way-actions.js';
import { errorWord } from '../../words/error-word.js';
import { useWords } from '../use-words.js';

const { readSupporterReach, addSupporterWay, verifySupporterWay, removeSupporterWay } = myReachRoutes;

/** By which way somebody close to a patient is told that something waits, if the patient lets them be told. */
export const TellMe = ({ token, name }: { token: string; name: string }) => {
  const t = useWords();
  const [reach, setReach] = useState<SupporterReach | null>(null);
  const [error, setError] = useState<ApiErrorCode | null>(null);
  const [busy, setBusy] = useState(false);
  const read = useCallback(async () => setReach(await callApi(readSupporterReach, {}, { token })), [token]);
  const then = useCallback(
    async (what: () => Promise<unknown>): Promise<void> => {
      setBusy(true);
      setError(null);
      try {
        await what().finally(read);
      } catch (failure) {
        setError(errorCodeOf(failure));
      } finally {
        setBusy(false);
      }
    },
    [read],
  );
  useEffect(() => void then(async () => undefined), [then]);
  const actions: WayActions = {
    worker: supporterWorker,
    busy,
    error,
    add: async (channel, address) => {
      let added: ContactPointView | undefined;
      await then(async () => {
        added = await callApi(addSupporterWay, { body: { channel, address } }, { token });
      });
      return added;
    },
    verify: (contactPointId, code) =>
      then(() => callApi(verifySupporterWay, { params: { contactPointId }, body: { code } }, { token })),
    remove: (contactPointId) => then(() => callApi(removeSupporterWay, { params: { contactPointId } }, { token })),
  };
  if (!reach) return error ? <p role="alert">{t(errorWord(error))}</p> : <p role="status">{t('page.loading')}</p>;
  return (
    <div className="stack">
      <p>{t(reach.allowed ? 'told.lead' : 'told.not-allowed', { name })}</p>
      {reach.allowed && reach.contactPoints.some(isUsable) && <p className="soft">{t('told.by')}</p>}
      {error && <p role="alert">{t(errorWord(error))}</p>}
      {(reach.allowed || reach.contactPoints.length > 0) && (
        <LightWays
          channels={reach.allowed ? reach.channels : []}
          contactPoints={reach.contactPoints}
          actions={actions}
        />
      )}
    </div>
  );
};
