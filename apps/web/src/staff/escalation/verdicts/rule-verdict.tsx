import { Link } from '@tanstack/react-router';
import type { RuleVerdict as Verdict } from '#contracts';
import { Tag } from '../../kit/rows.js';
import { Soft } from '../../kit/soft.js';
import { useWords } from '../../use-words.js';
import { nameOfRule } from '../rule-name.js';
import { ConditionThen } from './condition-then.js';
import style from './verdicts.module.css';

/** What one rule made of the moment. */
export const RuleVerdict = ({ verdict: of }: { verdict: Verdict }) => {
  const t = useWords();
  const { because, came, levels } = of;
  // Nothing happened that wakes it: then it is told how things stood, and not that it spoke.
  const verdict = came?.kind === 'nothing-woke-it' ? 'would-match' : of.verdict;
  return (
    <li className={style.rule} data-verdict={verdict}>
      <div className={style.ruleHead}>
        <h4>{nameOfRule(t, of)}</h4>
        <Tag tone={verdict === 'matched' ? 'good' : undefined}>{t(`verdict.${verdict}`)}</Tag>
        <Soft>{t('verdicts.version', { n: of.version })}</Soft>
      </div>
      {because && <Soft as="div">{t(`verdict-because.${because}`)}</Soft>}
      {came && (
        <div>
          {t(`came.${came.kind}`)}{' '}
          {came.alertId && (
            <Link to="/inbox/$alertId" params={{ alertId: came.alertId }} search={{}}>
              {t('came.open')}
            </Link>
          )}
        </div>
      )}
      {levels.map((level, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a level of a rule is its place in it
        <ConditionThen key={i} level={level} />
      ))}
    </li>
  );
};
