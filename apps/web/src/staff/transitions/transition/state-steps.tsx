import type { TransitionState, TransitionView } from '#contracts';
import { Moment } from '../../../kit/moment.js';
import { useWords } from '../../use-words.js';
import { boardStates } from '../board/columns.js';
import style from './transition.module.css';

const path: readonly TransitionState[] = [...boardStates, 'closed'];

/** How far the move has come. One that was cancelled stopped somewhere on the way, which its history says. */
export const StateSteps = ({ transition }: { transition: TransitionView }) => {
  const t = useWords();
  const { state, stateSince } = transition;
  if (state === 'cancelled') {
    return (
      <p className={style.cancelled}>
        <strong>{t('transition-state.cancelled')}</strong> · <Moment at={stateSince} />
      </p>
    );
  }
  const at = path.indexOf(state);
  return (
    <ol className={style.steps} aria-label={t('transition.steps')}>
      {path.map((step, i) => (
        <li
          key={step}
          title={t(`transition-state.${step}`)}
          data-state={i < at ? 'past' : i === at ? 'current' : undefined}
          aria-current={i === at ? 'step' : undefined}
        >
          <span>{t(`transition-state.${step}`)}</span>
        </li>
      ))}
    </ol>
  );
};
