import { Button } from '@mantine/core';
import { useState } from 'react';
import type { EscalationRule } from '#contracts';
import { useWords } from '../words/use-words.js';
import { RuleHistory } from './rule-history.js';
import { nameOfRule, whyOfRule } from './rule-name.js';
import { RuleSentence } from './rule-sentence.js';
import style from './rules.module.css';

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
