import { Fragment } from 'react';
import type { RuleContent } from '#contracts';
import { useWords } from '../../use-words.js';
import { compareWords, type Stretch } from './compare-words.js';
import style from './comparison.module.css';
import { levelLines, triggersInWords } from './level-in-words.js';

interface Side {
  title: string;
  content: RuleContent;
}

const Marked = ({ as: As, words }: { as: 'ins' | 'del'; words: readonly Stretch[] }) =>
  words.map(({ text, only }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: words have no name but their place
    <Fragment key={index}>
      {only ? <As>{text.trimEnd()}</As> : text.trimEnd()}
      {/\s$/.test(text) && ' '}
    </Fragment>
  ));

/** Two versions of a rule beside each other, line by line, with the words marked that the other has not. */
export const Comparison = ({ before, after }: { before: Side; after: Side }) => {
  const t = useWords();
  const head = ({ name, why, enabled, triggers }: RuleContent): string[] => [
    name,
    why,
    ...(enabled ? [] : [t('rules.off')]),
    t('rules.when', { triggers: triggersInWords(t, triggers) }),
  ];
  const levels = Math.max(before.content.levels.length, after.content.levels.length);
  const groups = [
    [head(before.content), head(after.content)] as const,
    ...Array.from({ length: levels }, (_, i) => {
      const linesOf = ({ content }: Side) => (content.levels[i] ? levelLines(t, content.levels[i]) : []);
      return [linesOf(before), linesOf(after)] as const;
    }),
  ];
  return (
    <table className={style.comparison}>
      <thead>
        <tr>
          <th scope="col">{before.title}</th>
          <th scope="col">{after.title}</th>
        </tr>
      </thead>
      {groups.map(([left, right], group) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a level is known by its place alone
        <tbody key={group}>
          {Array.from({ length: Math.max(left.length, right.length) }, (_, line) => {
            const words = compareWords(left[line] ?? '', right[line] ?? '');
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: so is a line
              <tr key={line} data-changed={left[line] !== right[line] || undefined}>
                <td data-title={before.title}>
                  <Marked as="del" words={words.before} />
                </td>
                <td data-title={after.title}>
                  <Marked as="ins" words={words.after} />
                </td>
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
};
