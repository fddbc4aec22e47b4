import { useState } from 'react';
import type { MyTransition } from '#contracts';
import { useMoments } from '../../kit/moments.js';
import { useWords } from '../use-words.js';

interface Props {
  worries: MyTransition['worries'];
  /** Said on this phone, and not there yet. */
  waiting: readonly string[];
  /** Only told apart where there is no connection. */
  held: boolean;
  onSay(words: string): void;
}

/** What worries the patient about the move, with what the team answered; and a box to say more. */
export const Worries = ({ worries, waiting, held, onSay }: Props) => {
  const t = useWords();
  const moments = useMoments();
  const [words, setWords] = useState('');
  const [said, setSaid] = useState(false);
  return (
    <section aria-labelledby="worries" className="stack">
      <h2 id="worries">{t('move.worries')}</h2>
      <p className="soft">{t('move.worries-hint')}</p>
      <ul className="stack">
        {worries.map(({ id, at, words: own, answer }) => (
          <li key={id} className="card">
            <p className="soft">{moments.dayAndClock(at)}</p>
            <p className="own-words">“{own}”</p>
            {answer === null ? (
              <p className="soft">{t('move.answer-coming')}</p>
            ) : (
              <p className="own-words">
                <strong>{t('move.answered')}</strong> {answer}
              </p>
            )}
          </li>
        ))}
        {waiting.map((own) => (
          <li key={own} className="card">
            <p className="own-words">“{own}”</p>
            {held && <p className="soft">{t('move.kept')}</p>}
          </li>
        ))}
      </ul>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          onSay(words.trim());
          setWords('');
          setSaid(true);
        }}
      >
        <div className="words">
          <textarea
            aria-labelledby="worries"
            rows={3}
            maxLength={1000}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        </div>
        <button type="submit" className="first" disabled={!words.trim()}>
          {t('move.say')}
        </button>
        <p role="status">{said && waiting.length === 0 ? t('move.said') : ''}</p>
      </form>
    </section>
  );
};
