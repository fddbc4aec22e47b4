import type { RefObject } from 'react';
import type { MyCheckIns } from '#contracts';
import { useMoments } from '../design/moments.js';
import { useWords } from '../words/use-words.js';

interface Props {
  mine: MyCheckIns;
  declined: boolean;
  heading: RefObject<HTMLHeadingElement | null>;
  onHome(): void;
}

export const DoneScreen = ({ mine, declined, heading, onHome }: Props) => {
  const t = useWords();
  const moments = useMoments(mine.timeZone);
  return (
    <section>
      <h1 ref={heading} tabIndex={-1}>
        {t('done.thanks', { name: mine.givenName })}
      </h1>
      <p className="lead">{t(declined ? 'done.declined' : 'done.answered')}</p>
      {mine.wentOkayBefore && (
        <figure className="quote">
          <figcaption>{t('done.went-okay')}</figcaption>
          <blockquote>“{mine.wentOkayBefore}”</blockquote>
        </figure>
      )}
      {mine.readBy.length > 0 && !declined && <p>{t('home.read-by', { names: mine.readBy.join(', ') })}</p>}
      {!mine.watchedRoundTheClock && <p>{t('help.not-watched')}</p>}
      {mine.nextOpensAt && <p>{t('home.next', { time: moments.dayAndClock(mine.nextOpensAt) })}</p>}
      <button type="button" className="second" onClick={onHome}>
        {t('done.home')}
      </button>
    </section>
  );
};
