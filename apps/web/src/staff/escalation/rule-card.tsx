import { Button } from '@mantine/core';
import { useState } from 'react';
import { type EscalationRule, routes } from '#contracts';
import kit from '../kit/kit.module.css';
import { useMayCall } from '../session/session.js';
import { useWords } from '../use-words.js';
import { RuleActions } from './rule-actions.js';
import { RuleHistory } from './rule-history.js';
import { nameOfRule, whyOfRule } from './rule-name.js';
import { RuleSentence } from './rule-sentence.js';
import style from './rules.module.css';

interface Props {
  rule: EscalationRule;
  failing: boolean;
  /** A change of it waits for a signature. */
  waits: boolean;
}

export const RuleCard = ({ rule, failing, waits }: Props) => {
  const t = useWords();
  const mayChange = useMayCall(routes.reviseRule);
  const [history, setHistory] = useState(false);
  return (
    <article className={kit.card} aria-labelledby={`rule-${rule.id}`}>
      <header className={style.head}>
        <h2 id={`rule-${rule.id}`}>{nameOfRule(t, rule)}</h2>
        <span className={kit.tag}>{t(`rule-class.${rule.class}`)}</span>
        {rule.toReview && <span className={kit.tag}>{t('rules.new')}</span>}
        {failing && (
          <strong className={kit.tag} data-tone="notice">
            {t('rules.failing')}
          </strong>
        )}
        {!rule.enabled && (
          <span className={kit.tag} data-tone="notice">
            {t('rules.off')}
          </span>
        )}
        <Button variant="default" ml="auto" aria-expanded={history} onClick={() => setHistory(!history)}>
          {t('rules.version', { n: rule.version })}
        </Button>
      </header>
      <p className={style.why}>{whyOfRule(t, rule, rule.why)}</p>
      <RuleSentence rule={rule} />
      {mayChange && <RuleActions rule={rule} waits={waits} />}
      {history && <RuleHistory ruleId={rule.id} />}
    </article>
  );
};
