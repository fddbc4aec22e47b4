import type { AlertDetail, TraceEntry } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { spanInWords } from '../../../kit/span-in-words.js';
import { Around } from '../../kit/around.js';
import { HoursLink } from '../../kit/hours-link.js';
import { Section } from '../../kit/section.js';
import { Soft } from '../../kit/soft.js';
import { useWords } from '../../use-words.js';
import style from './alert-page.module.css';

/** A tick is for whoever answered. */
const signs = {
  answered: '✓',
  told: '',
  unanswered: '',
  current: '•',
  upcoming: '',
  'not-reached': '',
  skipped: '–',
} as const;

const skips = ['STEP_SKIPPED_MAY_NOT_ACT', 'STEP_SKIPPED_ROLE_VACANT', 'STEP_SKIPPED_ALREADY_TOLD'] as const;
const reasonOf = (trace: TraceEntry[], step: number) =>
  skips.find((code) => trace.some((entry) => entry.step === step && entry.code === code));

export const ChainSteps = ({ alert }: { alert: AlertDetail }) => {
  const t = useWords();
  const moments = useMoments();
  return (
    <Section title={t('chain.title')}>
      <ol className={style.chain}>
        {alert.chain.map((step, i) => {
          const reason = step.state === 'skipped' ? reasonOf(alert.trace, i) : undefined;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step of a chain is its place in it
            <li key={i} className={style.step} data-state={step.state} data-sign={signs[step.state]}>
              <div>
                <strong>{step.roles.map((role) => t(`role.${role}`)).join(', ')}</strong>
                {step.people.length > 0 && <> · {step.people.map(({ name }) => name).join(', ')}</>}
              </div>
              <Soft as="div">
                {t(`chain.${step.state}`)}
                {reason && <>: {t(`trace-short.${reason}`)}</>}
                {step.at && step.state !== 'skipped' && (
                  <>
                    {' '}
                    <time dateTime={step.at}>{moments.dayAndClock(step.at)}</time>
                  </>
                )}
                {(step.state === 'current' || step.state === 'upcoming') && (
                  <>
                    {' '}
                    ·{' '}
                    <Around say={(span) => t('chain.within', { span })}>
                      <HoursLink unit={step.acknowledgeWithin.unit}>{spanInWords(t, step.acknowledgeWithin)}</HoursLink>
                    </Around>
                  </>
                )}
              </Soft>
            </li>
          );
        })}
      </ol>
    </Section>
  );
};
