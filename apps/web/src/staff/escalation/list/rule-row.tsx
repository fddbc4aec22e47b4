import { Link } from '@tanstack/react-router';
import type { EscalationRule } from '#contracts';
import { Tag } from '../../kit/rows.js';
import { SeverityMark } from '../../kit/severity-mark.js';
import { Soft } from '../../kit/soft.js';
import { useWords } from '../../use-words.js';
import { nameOfRule } from '../rule-name.js';
import { levelCondition } from '../sentence/level-in-words.js';
import style from './rules-list.module.css';

interface Props {
  rule: EscalationRule;
  failing: boolean;
  /** A change of it waits for a signature. */
  waits: boolean;
}

/** One rule in one look: what it is about, how bad it takes that to be, and what somebody should look at. */
export const RuleRow = ({ rule, failing, waits }: Props) => {
  const t = useWords();
  const [first, ...more] = rule.levels;
  return (
    <li data-off={!rule.enabled || undefined}>
      <div className={style.marks}>
        {rule.levels.map((level) => (
          <SeverityMark key={level.severity} severity={level.severity} nudge={level.outcome === 'nudge-patient'} />
        ))}
      </div>
      <div className={style.what}>
        <Link to="/rules/$ruleId" params={{ ruleId: rule.id }} search={{}}>
          {nameOfRule(t, rule)}
        </Link>
        {first && (
          <Soft as="div">
            {levelCondition(t, first)}
            {more.length > 0 && ` ${t('rules.more-levels', { count: more.length })}`}
          </Soft>
        )}
      </div>
      <div className={style.tags}>
        {rule.class === 'safety' && <Tag>{t('rule-class-word.safety')}</Tag>}
        {rule.toReview && <Tag tone="good">{t('rules.new')}</Tag>}
        {waits && <Tag tone="notice">{t('rules.waits')}</Tag>}
        {failing && <Tag tone="notice">{t('rules.failing')}</Tag>}
        {rule.retired ? <Tag>{t('rules.retired')}</Tag> : !rule.enabled && <Tag tone="notice">{t('rules.off')}</Tag>}
        <Soft>{t('rules.version', { n: rule.version })}</Soft>
      </div>
    </li>
  );
};
