import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import { type AlertOutcome, type AlertView, type RouteRequest, routes } from '#contracts';
import { errorCodeOf } from '../../../api/api-error.js';
import { callApi } from '../../../api/client.js';
import { useFeed } from '../../../live/use-live.js';
import { errorWord } from '../../../words/error-word.js';
import { showToast } from '../../kit/toasts.js';
import { readAgain } from '../../session/queries.js';
import { useMayCall } from '../../session/session.js';
import { useWords } from '../../use-words.js';

export interface AlertCommands {
  acknowledge(alert: AlertView): void;
  giveBack(alert: AlertView): void;
  /** Rejects where it was not taken, so that the dialog can say so beside what was typed. */
  resolve(alert: AlertView, outcome: AlertOutcome, note: string | null): Promise<void>;
  judge(alert: AlertView, mark: RouteRequest<typeof routes.judgeAlert>['body']): void;
  /** Sent and not yet answered: shown as being sent, never as done. */
  busy: ReadonlySet<string>;
  allowed: boolean;
  mayJudge: boolean;
}

interface AlertActions extends AlertCommands {
  askOutcome(alert: AlertView): void;
  askWhyNotUseful(alert: AlertView): void;
}

export const AlertActionsContext = createContext<AlertActions | null>(null);

export const useAlertActions = (): AlertActions => {
  const actions = useContext(AlertActionsContext);
  if (!actions) throw new Error('useAlertActions needs AlertActionsContext');
  return actions;
};

/** Somebody else was quicker: not a fault of the reader, who gets to see how it stands now. */
const changedMeanwhile = new Set(['REQUEST.STALE', 'ALERT.ALREADY_ACKNOWLEDGED', 'ALERT.ALREADY_RESOLVED']);

export const useAlertCommands = (): AlertCommands => {
  const t = useWords();
  const feed = useFeed();
  const allowed = useMayCall(routes.acknowledgeAlert);
  const mayJudge = useMayCall(routes.judgeAlert);
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());

  const send = useCallback(
    async (alert: AlertView, command: (idempotencyKey: string) => Promise<AlertView>): Promise<void> => {
      setBusy((before) => new Set([...before, alert.id]));
      try {
        feed.take([await command(crypto.randomUUID())]);
      } catch (error) {
        if (changedMeanwhile.has(errorCodeOf(error))) void feed.fill(0);
        throw error;
      } finally {
        setBusy((before) => new Set([...before].filter((id) => id !== alert.id)));
        void readAgain(routes.readAlert);
      }
    },
    [feed],
  );
  /** For what is one press of a button: where it was not taken, a notice says so. */
  const run = useCallback(
    (...sent: Parameters<typeof send>) =>
      send(...sent).catch((error: unknown) => {
        const code = errorCodeOf(error);
        showToast(
          t(changedMeanwhile.has(code) ? 'alert.changed-meanwhile' : 'error-notice.not-saved'),
          t(errorWord(code)),
        );
      }),
    [send, t],
  );

  const judge = useCallback(
    async ({ id }: AlertView, body: RouteRequest<typeof routes.judgeAlert>['body']): Promise<void> => {
      try {
        await callApi(routes.judgeAlert, { params: { alertId: id }, body, idempotencyKey: crypto.randomUUID() });
      } catch (error) {
        showToast(t('error-notice.not-saved'), t(errorWord(errorCodeOf(error))));
      }
      void readAgain(routes.readAlert);
    },
    [t],
  );

  return useMemo(() => {
    const target = ({ id, version }: AlertView) => ({ params: { alertId: id }, version });
    return {
      busy,
      allowed,
      mayJudge,
      acknowledge: (alert) =>
        void run(alert, (idempotencyKey) => callApi(routes.acknowledgeAlert, { ...target(alert), idempotencyKey })),
      giveBack: (alert) =>
        void run(alert, (idempotencyKey) => callApi(routes.reopenAlert, { ...target(alert), idempotencyKey })),
      resolve: (alert, outcome, note) =>
        send(alert, (idempotencyKey) =>
          callApi(routes.resolveAlert, { ...target(alert), body: { outcome, note }, idempotencyKey }),
        ),
      judge: (alert, mark) => void judge(alert, mark),
    };
  }, [busy, allowed, mayJudge, run, send, judge]);
};
