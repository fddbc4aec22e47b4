import { useState } from 'react';
import { useWords } from '../use-words.js';

interface Props {
  /** Not got through yet. */
  waits: boolean;
  onTell(words: string | undefined): void;
}

/** Calls the team, with words if one likes; and again, because more can be said at any time. */
export const TellTeam = ({ waits, onTell }: Props) => {
  const t = useWords();
  const [words, setWords] = useState('');
  const [told, setTold] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onTell(words.trim() || undefined);
        setWords('');
        setTold(true);
      }}
    >
      <label className="words">
        <span>{t(told ? 'help.words-more' : 'help.words')}</span>
        <textarea rows={2} maxLength={500} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      </label>
      <button type="submit" className="first" disabled={told && !words.trim()}>
        {t(told ? 'help.tell-more' : 'help.tell')}
      </button>
      <p role="status">{told ? t(waits ? 'help.waits' : 'help.told') : ''}</p>
    </form>
  );
};
