import { Button } from '@mantine/core';
import { useState } from 'react';
import { type EscalationRule, routes } from '#contracts';
import { Card } from '../kit/card.js';
import { Tag } from '../kit/rows.js';
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
    <Card
      title={nameOfRule(t, rule)}
      tags={
        <>
          <Tag>{t(`rule-class.${rule.class}`)}</Tag>
          {rule.toReview && <Tag>{t('rules.new')}</Tag>}
          {failing && <Tag tone="notice">{t('rules.failing')}</Tag>}
          {!rule.enabled && <Tag tone="notice">{t('rules.off')}</Tag>}
        </>
      }
      actions={
        <Button variant="default" aria-expanded={history} onClick={() => setHistory(!history)}>
          {t('rules.version', { n: rule.version })}
        </Button>
      }
    >
      <p className={style.why}>{whyOfRule(t, rule, rule.why)}</p>
      <RuleSentence rule={rule} />
      {mayChange && <RuleActions rule={rule} waits={waits} />}
      {history && <RuleHistory ruleId={rule.id} />}
    </Card>
  );
};
