import { useState } from 'react';
import type { TransitionCommand } from '#contracts';
import { Dialog } from '../../kit/dialog.js';
import { Soft } from '../../kit/soft.js';
import { useWords } from '../../use-words.js';
import { LevelChange } from '../level-change.js';
import { MoveDialog } from './move-dialog.js';
import { type Movable, movesOf } from './moves.js';
import style from './moves.module.css';

interface Props {
  transition: Movable;
  onClose(): void;
}

/** Each move with what it does; one that cannot be made now says why, and can be read by keyboard all the same. */
export const MovesDialog = ({ transition, onClose }: Props) => {
  const t = useWords();
  const [chosen, setChosen] = useState<TransitionCommand | null>(null);
  const { possible, refused, later } = movesOf(transition.possible);
  if (chosen) return <MoveDialog transitionId={transition.id} command={chosen} onClose={onClose} />;
  return (
    <Dialog title={t('moves.title', { name: transition.patient.name })} onClose={onClose}>
      <LevelChange from={transition.from} to={transition.to} />
      <ul className={style.moves}>
        {possible.map((command, at) => (
          <li key={command}>
            <button
              type="button"
              className={style.move}
              data-autofocus={at === 0 || undefined}
              onClick={() => setChosen(command)}
            >
              <strong>{t(`transition-command.${command}`)}</strong>
              <Soft>{t(`move-hint.${command}`)}</Soft>
            </button>
          </li>
        ))}
        {refused.map(({ command, because }) => (
          <li key={command}>
            <button type="button" className={style.move} aria-disabled="true">
              <strong>{t(`transition-command.${command}`)}</strong>
              <Soft>{t(`why-not.${because}`)}</Soft>
            </button>
          </li>
        ))}
      </ul>
      {later.length > 0 && (
        <Soft as="p">
          {t('moves.later', { moves: later.map((command) => t(`transition-command.${command}`)).join(', ') })}
        </Soft>
      )}
    </Dialog>
  );
};
