import { lazy, Suspense, useState } from 'react';
import { useWords } from '../../use-words.js';
import type { Movable } from './moves.js';
import style from './moves.module.css';

const MovesDialog = lazy(() => import('./moves-dialog.js').then((it) => ({ default: it.MovesDialog })));

/** Everything that can be done with a transition as a whole, behind one button: a board has hundreds of them. */
export const MovesMenu = ({ transition }: { transition: Movable }) => {
  const t = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={style.menu}
        data-moves
        aria-haspopup="dialog"
        aria-label={t('moves.of', { name: transition.patient.name })}
        onClick={() => setOpen(true)}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
          <path d="M5 10h.01M10 10h.01M15 10h.01" />
        </svg>
      </button>
      {open && (
        <Suspense>
          <MovesDialog transition={transition} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
