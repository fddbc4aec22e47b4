import { Fragment } from 'react';
import type { RuleLevel } from '#contracts';
import { Around } from '../../kit/around.js';
import { useWords } from '../../use-words.js';
import { withTree } from '../rule/draft.js';
import { conditionParts, withValueAt } from './condition-parts.js';
import { levelCondition } from './level-in-words.js';
import { NumberInWords } from './number-in-words.js';

interface Props {
  level: RuleLevel;
  onChange?(how: (level: RuleLevel) => RuleLevel): void;
}

/** “if …, tell”, with each threshold in it to be changed in place. A condition without a tree is text alone. */
export const ConditionSentence = ({ level, onChange }: Props) => {
  const t = useWords();
  const { tree } = level;
  if (!tree || !onChange) return <p>{t('rules.if', { condition: levelCondition(t, level) })}</p>;
  return (
    <p>
      <Around say={(condition) => t('rules.if', { condition })}>
        {conditionParts(t, tree).map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name, and stay where they are while a number changes
          <Fragment key={index}>
            {'text' in part ? (
              part.text
            ) : (
              <NumberInWords
                label={t(`fact.${part.fact}`)}
                value={part.value}
                onChange={(value) =>
                  onChange((now) => (now.tree ? withTree(now, withValueAt(now.tree, part.at, value)) : now))
                }
              />
            )}
          </Fragment>
        ))}
      </Around>
    </p>
  );
};
