import type { TransitionView } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { Soft } from '../../kit/soft.js';
import { useWords } from '../../use-words.js';
import { WhoseTurn } from '../whose-turn.js';
import style from './transition.module.css';

/** Who looks after the patient at this moment, said plainly: the sender, until somebody has accepted. */
export const Responsible = ({ transition }: { transition: TransitionView }) => {
  const t = useWords();
  const moments = useMoments();
  const { movedAt, sendingTeam, receivingTeam, receiver, coordinator, turn, formerTeamSeesUntil, state } = transition;
  const receiverName = receiver?.name ?? t('transition.nobody-yet');
  return (
    <div className={style.responsible}>
      <strong>
        {movedAt
          ? t('transition.new-team', { team: receivingTeam.name, time: moments.dayAndClock(movedAt) })
          : state === 'cancelled'
            ? t('transition.stays', { team: sendingTeam.name })
            : t('transition.old-team', { team: sendingTeam.name })}
      </strong>
      {turn && (
        <span>
          <WhoseTurn turn={turn} />
        </span>
      )}
      <Soft as="div">
        {t('transition.receives', { name: receiverName, team: receivingTeam.name })} ·{' '}
        {t('transition.coordinates', { name: coordinator.name })}
        {movedAt && formerTeamSeesUntil && (
          <>
            {' '}
            · {t('transition.former-sees', { team: sendingTeam.name, time: moments.dayAndClock(formerTeamSeesUntil) })}
          </>
        )}
      </Soft>
    </div>
  );
};
