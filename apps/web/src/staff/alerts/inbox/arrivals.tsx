import { useEffect, useRef, useState } from 'react';
import type { AlertView } from '#contracts';
import { setTitle } from '../../../kit/document-title.js';
import { useFeed, useLivePick } from '../../../live/use-live.js';
import { useRuleName } from '../../escalation/rule-name.js';
import { nameWithTest } from '../../kit/test-tag.js';
import { useSession } from '../../session/session.js';
import { useWords } from '../../use-words.js';
import { arrivalsBetween, concerns, isPressing } from './arrivals-between.js';
import { chime } from './sound.js';

/** Tells of new alerts wherever in the app one is: by sound, in the title, and to screen readers. */
export const Arrivals = () => {
  const t = useWords();
  const ruleName = useRuleName();
  const feed = useFeed();
  const { staffId } = useSession();
  const [polite, setPolite] = useState('');
  const [urgent, setUrgent] = useState('');
  const words = useRef({ t, ruleName });
  words.current = { t, ruleName };

  useEffect(() => {
    let before = feed.snapshot();
    return feed.subscribe(() => {
      const after = feed.snapshot();
      if (after.book.alerts === before.book.alerts && after.loaded === before.loaded) return;
      // What was there when the page opened is no news.
      const arrived = before.loaded ? arrivalsBetween(before.book.alerts, after.book.alerts, staffId) : [];
      before = after;
      if (arrived.length === 0) return;
      const say = (alerts: AlertView[]): string =>
        alerts
          .slice(0, 3)
          .map((alert) =>
            words.current.t('inbox.announce', {
              severity: words.current.t(`severity.${alert.severity}`),
              rule: words.current.ruleName(alert.rule),
              patient: nameWithTest(words.current.t, alert.patient),
            }),
          )
          .join(' ');
      const emergencies = arrived.filter(({ severity }) => severity === 'S4');
      const others = arrived.filter(({ severity }) => severity !== 'S4');
      if (emergencies.length > 0) setUrgent(say(emergencies));
      if (others.length > 0) setPolite(say(others));
      if (arrived.some(isPressing)) chime(emergencies.length > 0);
    });
  }, [feed, staffId]);

  const pressing = useLivePick(({ book }) => {
    let sum = 0;
    for (const alert of book.alerts.values()) if (isPressing(alert) && concerns(alert, staffId)) sum += 1;
    return sum;
  });
  useEffect(() => {
    setTitle({ pressing });
  }, [pressing]);

  return (
    <>
      <div className="unseen" role="status" aria-live="polite">
        {polite}
      </div>
      <div className="unseen" role="alert" aria-live="assertive">
        {urgent}
      </div>
    </>
  );
};
