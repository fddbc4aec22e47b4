import type { RuleContent, RuleLevel } from '#contracts';
import { SeverityMark } from '../../kit/severity-mark.js';
import { useWords } from '../../use-words.js';
import style from '../rules.module.css';
import { ChainSentence } from './chain-sentence.js';
import { ConditionSentence } from './condition-sentence.js';
import { triggersInWords } from './level-in-words.js';

interface Props {
  rule: RuleContent;
  /** Where it is given, numbers can be changed where they stand. */
  onChange?(how: (content: RuleContent) => RuleContent): void;
}

/** A rule as it would be said at a team meeting: when, if, then whom and how fast. */
export const RuleSentence = ({ rule, onChange }: Props) => {
  const t = useWords();
  const levelChange = (index: number) =>
    onChange &&
    ((how: (level: RuleLevel) => RuleLevel) =>
      onChange((content) => ({
        ...content,
        levels: content.levels.map((level, i) => (i === index ? how(level) : level)),
      })));
  return (
    <>
      <p className={style.when}>{t('rules.when', { triggers: triggersInWords(t, rule.triggers) })}</p>
      <ol className={style.levels}>
        {rule.levels.map((level, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a level is known by its place alone
          <li key={index}>
            <SeverityMark severity={level.severity} nudge={level.outcome === 'nudge-patient'} />
            <ConditionSentence level={level} onChange={levelChange(index)} />
            {level.outcome === 'nudge-patient' ? (
              <p className={style.chain}>{t('rules.nudge')}</p>
            ) : (
              <ChainSentence level={level} onChange={levelChange(index)} />
            )}
          </li>
        ))}
      </ol>
    </>
  );
};
