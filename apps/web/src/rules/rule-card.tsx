import { Button } from '@mantine/core';
import { useState } from 'react';
import type { EscalationRule, RuleContent } from '#contracts';
import { SeverityMark } from '../design/severity-mark.js';
import { useWords } from '../words/use-words.js';
import { conditionInWords } from './condition-in-words.js';
import { RuleHistory } from './rule-history.js';
import { nameOfRule, whyOfRule } from './rule-name.js';
import style from './rules.module.css';
import { spanInWords } from './span-in-words.js';

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

export const RuleCard = ({ rule }: { rule: EscalationRule }) => {
  const t = useWords();
  const [history, setHistory] = useState(false);
  return (
    <article className={style.card} aria-labelledby={`rule-${rule.id}`}>
      <header className={style.head}>
        <h2 id={`rule-${rule.id}`}>{nameOfRule(t, rule)}</h2>
        <span className={style.tag}>{t(`rule-class.${rule.class}`)}</span>
        {!rule.enabled && <span className={style.tag}>{t('rules.off')}</span>}
        <Button
          size="compact-sm"
          variant="subtle"
          ml="auto"
          aria-expanded={history}
          onClick={() => setHistory(!history)}
        >
          {t('rules.version', { n: rule.version })}
        </Button>
      </header>
      <p className={style.why}>{whyOfRule(t, rule, rule.why)}</p>
      <RuleSentence rule={rule} />
      {history && <RuleHistory ruleId={rule.id} />}
    </article>
  );
};
