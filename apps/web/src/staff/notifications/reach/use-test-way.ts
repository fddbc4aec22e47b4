import { useEffect, useState } from 'react';
import { type ContactPointView, routes } from '#contracts';
import { useApi, useCommand } from '../../session/use-api.js';

const lookAgainEvery = 1_500;
const givesUpAfter = 60_000;

export interface TestOfWay {
  send(): void;
  busy: boolean;
  /** How far it came; null before anything was sent. */
  came: 'waits' | 'late' | 'handed-over' | null;
  error: unknown;
}

/** Sends by one way what tells nobody anything, and looks until it was handed over. */
export const useTestWay = (point: ContactPointView): TestOfWay => {
  /** When this way was used last before the test. */
  const [before, setBefore] = useState<{ lastSentAt: string | null } | null>(null);
  const [late, setLate] = useState(false);
  const test = useCommand(routes.testMyContactPoint, {
    request: () => ({ params: { contactPointId: point.id } }),
    onSuccess: () => {
      setLate(false);
      setBefore({ lastSentAt: point.lastSentAt });
    },
  });
  const arrived = before !== null && point.lastSentAt !== before.lastSentAt;
  const waits = before !== null && !arrived && !late;
  useApi(routes.readMyReach, {}, { refetchInterval: waits ? lookAgainEvery : undefined });
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => setLate(true), givesUpAfter);
    return () => clearTimeout(timer);
  }, [waits]);
  const came = before === null ? null : arrived ? 'handed-over' : late ? 'late' : 'waits';
  return { send: () => test.mutate(), busy: test.isPending || waits, came, error: test.error };
};
