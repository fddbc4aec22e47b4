import type { RuleContent } from '#contracts';
import { spanInWords } from '../../kit/span-in-words.js';
import { SeverityMark } from '../kit/severity-mark.js';
import { useWords } from '../use-words.js';
import { conditionInWords } from './condition-in-words.js';
import style from './rules.module.css';

/** A rule as it would be said at a team meeting: when, if, then whom and how fast. */
export const RuleSentence = ({ rule }: { rule: RuleContent }) => {
  const t = useWords();
  return (
    <>
      <p className={style.when}>
        {t('rules.when', {
          triggers: rule.triggers.map((type) => t(`trigger.${type}`)).join(` ${t('condition.or')} `),
        })}
      </p>
      <ol className={style.levels}>
        {rule.levels.map((level) => (
          <li key={level.severity}>
            <SeverityMark severity={level.severity} nudge={level.outcome === 'nudge-patient'} />
            <p>{t('rules.if', { condition: conditionInWords(t, level.when) })}</p>
            {level.outcome === 'nudge-patient' ? (
              <p className={style.chain}>{t('rules.nudge')}</p>
            ) : (
              <p className={style.chain}>
                {level.chain.steps
                  .map(
                    (step) =>
                      `${step.roles.map((role) => t(`role.${role}`)).join(' + ')} (${spanInWords(t, step.acknowledgeWithin)})`,
                  )
                  .join(' → ')}
                {level.chain.repeats && ` ↻ ${t('rules.repeats')}`}
                <span>{t('rules.resolve-within', { span: spanInWords(t, level.resolveWithin) })}</span>
              </p>
            )}
          </li>
        ))}
      </ol>
    </>
  );
};
