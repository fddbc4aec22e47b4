import { type UnkindWord, unkindWords } from '#contracts';
import { type Say, useWords } from '../../use-words.js';
import style from '../rules.module.css';

/** What to say instead of a word, and why, in the reader’s language. */
export const wordOffer = (t: Say, { found, prefer, group }: UnkindWord): string =>
  `${t('wording.offer', { found, prefer })} ${t(`wording.why.${group}`)}`;

/** The text again with the words marked that are worth changing, as soon as one is there. */
export const WordMarks = ({ text }: { text: string }) => {
  const t = useWords();
  const words = unkindWords(text);
  if (words.length === 0) return null;
  const ends = [0, ...words.map(({ start, length }) => start + length)];
  return (
    <span className={style.wording} role="status">
      <span>
        {words.map((word, index) => (
          <span key={word.start}>
            {text.slice(ends[index], word.start)}
            <mark>{word.found}</mark>
          </span>
        ))}
        {text.slice(ends.at(-1))}
      </span>
      {words.map((word) => (
        <span key={word.start}>{wordOffer(t, word)}</span>
      ))}
    </span>
  );
};
