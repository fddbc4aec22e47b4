import type { Severity } from '#contracts';
import { useWords } from '../use-words.js';
import style from './severity-mark.module.css';

const shapes: Record<Severity, React.ReactNode> = {
  S4: <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor" />,
  S3: <path d="M8 1.5 15.5 14.5H.5z" fill="currentColor" />,
  S2: <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2.6" />,
  S1: <path d="M1 8h14" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />,
  S0: <path d="M2 14C2 6 7 2 14 2c0 8-4 12-10 11.5M2 14l6-6" fill="none" stroke="currentColor" strokeWidth="1.8" />,
};

interface Mark {
  severity: Severity;
  big?: boolean;
  /** S0 is good news, or a nudge to the patient. */
  nudge?: boolean;
}

/** Shape, then word, then colour: whoever does not see one still has the others. */
export const SeverityMark = ({ severity, big = false, nudge = false }: Mark) => {
  const t = useWords();
  return (
    <span className={style.mark} data-severity={severity} data-big={big || undefined}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {shapes[severity]}
      </svg>
      <span>{t(nudge ? 'severity.nudge' : `severity.${severity}`)}</span>
    </span>
  );
};
