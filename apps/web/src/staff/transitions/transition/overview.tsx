import { Link } from '@tanstack/react-router';
import { directionOf, routes, type TransitionView } from '#contracts';
import { urlOf } from '../../../api/client.js';
import { useMoments } from '../../../kit/moments.js';
import { WithheldNote } from '../../consent/withheld-note.js';
import { PageFrame, PageHead } from '../../kit/page.js';
import { Quote } from '../../kit/quote.js';
import { Section } from '../../kit/section.js';
import { Soft } from '../../kit/soft.js';
import { useWords } from '../../use-words.js';
import { FollowUps } from '../follow-ups/follow-ups.js';
import { ItemsInWords } from '../items/items-in-words.js';
import style from './transition.module.css';

/** Why the patient moves, what comes after, and the whole hand-off from top to bottom, as it is printed. */
export const Overview = ({ transition }: { transition: TransitionView }) => {
  const t = useWords();
  const moments = useMoments();
  const { reasons, why, proposedBy, proposedAt, declined, cancelled, synthesis, receiver } = transition;
  const direction = directionOf(transition.from, transition.to);
  const pdf = urlOf(routes.readTransitionSummary, { params: { transitionId: transition.id } });
  return (
    <PageFrame article="overview-title">
      <Link to="/transitions/$transitionId" params={{ transitionId: transition.id }} search={{}} className={style.back}>
        ← {t('item.back')}
      </Link>
      <PageHead
        title={<span id="overview-title">{t('transition.overview')}</span>}
        actions={
          <a className={style.pdf} href={pdf} target="_blank" rel="noreferrer">
            {t('transition.pdf')}
          </a>
        }
      />
      {cancelled && (
        <div className={style.notice} role="note">
          <strong>
            {cancelled.by
              ? t('transition.cancelled-by', { name: cancelled.by.name, time: moments.dayAndClock(cancelled.at) })
              : t('transition.cancelled-at', { time: moments.dayAndClock(cancelled.at) })}
          </strong>
          <p>{cancelled.reason}</p>
        </div>
      )}
      {declined && !transition.movedAt && (
        <div className={style.notice} role="note">
          <strong>
            {t('transition.declined-by', { name: declined.by.name, time: moments.dayAndClock(declined.at) })}
          </strong>
          <p>{declined.reason}</p>
        </div>
      )}
      <Section title={direction ? t(`transition.why.${direction}`) : t('propose.reasons')}>
        <ul className={style.reasons}>
          {reasons.map((reason) => (
            <li key={reason}>{t(`transition-reason.${reason}`)}</li>
          ))}
        </ul>
        {why && <p className={style.plain}>{why}</p>}
        <Soft>{t('transition.proposed-by', { name: proposedBy.name, time: moments.dayAndClock(proposedAt) })}</Soft>
      </Section>
      {synthesis && (
        <Section title={t('transition.synthesis')}>
          <Quote of={receiver?.name ?? ''} lang={transition.patient.locale}>
            {synthesis}
          </Quote>
        </Section>
      )}
      {transition.movedAt && <FollowUps transition={transition} />}
      <Section title={t('transition.bundle')}>
        <ItemsInWords transition={transition} level={4} />
      </Section>
      {!transition.movedAt && <FollowUps transition={transition} />}
      <WithheldNote withheld={transition.withheld} />
    </PageFrame>
  );
};
