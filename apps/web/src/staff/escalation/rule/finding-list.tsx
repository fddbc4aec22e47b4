import type { RuleContent } from '#contracts';
import { useWords } from '../../use-words.js';
import style from '../rules.module.css';
import type { Finding } from './findings.js';

interface Props {
  findings: readonly Finding[];
  content: RuleContent;
}

/** What is wrong or worth a thought, said with its place, where the places themselves are not on the screen. */
export const FindingList = ({ findings, content }: Props) => {
  const t = useWords();
  const placeOf = (field: string): string => {
    const level = /^\/levels\/(\d+)/.exec(field)?.[1];
    if (level === undefined || content.levels.length < 2) return '';
    return `${t('builder.level-of', { n: Number(level) + 1 })}: `;
  };
  if (findings.length === 0) return null;
  return (
    <ul className={style.findings}>
      {findings.map(({ field, text, refuses }) => (
        <li key={`${field} ${text}`} data-refuses={refuses || undefined}>
          {placeOf(field)}
          {text}
        </li>
      ))}
    </ul>
  );
};
