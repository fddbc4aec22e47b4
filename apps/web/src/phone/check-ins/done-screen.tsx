import type { RefObject } from 'react';
import { type CheckInAnswers, isUrgent, type MyCheckIns, type MyResponse } from '#contracts';
import { useMoments } from '../../kit/moments.js';
import { WhoHeard } from '../safety/who-heard.js';
import { useWords } from '../use-words.js';

interface Props {
  mine: MyCheckIns;
  answers: CheckInAnswers;
  declined: boolean;
  responses: readonly MyResponse[];
  heading: RefObject<HTMLHeadingElement | null>;
  onHome(): void;
  onHelp(): void;
}

export const DoneScreen = ({ mine, answers, declined, responses, heading, onHome, onHelp }: Props) => {
  const t = useWords();
  const moments = useMoments(mine.timeZone);
  const urgent = isUrgent(answers);
  return (
    <section>
      <h1 ref={heading} tabIndex={-1}>
        {t('done.thanks', { name: mine.givenName })}
      </h1>
      <p className="lead">{t(declined ? 'done.declined' : 'done.answered')}</p>
      {!declined && <WhoHeard mine={mine} answers={answers} responses={responses} />}
      {urgent && (
        <button type="button" className="first" onClick={onHelp}>
          {t('done.help')}
        </button>
      )}
      {!urgent && mine.wentOkayBefore && (
        <figure className="quote">
          <figcaption>{t('done.went-okay')}</figcaption>
          <blockquote lang={mine.locale}>“{mine.wentOkayBefore}”</blockquote>
        </figure>
      )}
      {!mine.watchedRoundTheClock && <p>{t('help.not-watched')}</p>}
      {mine.nextOpensAt && <p>{t('home.next', { time: moments.dayAndClock(mine.nextOpensAt) })}</p>}
      <button type="button" className="second" onClick={onHome}>
        {t('done.home')}
      </button>
    </section>
  );
};
