import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { movedStates, type TransitionCommand, type TransitionView } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { ActionBar } from '../../kit/action-bar.js';
import { Soft } from '../../kit/soft.js';
import { TestTag } from '../../kit/test-tag.js';
import { useWords } from '../../use-words.js';
import { LevelChange } from '../level-change.js';
import { MoveDialog } from '../moves/move-dialog.js';
import { nextMove } from '../moves/moves.js';
import { MovesDialog } from '../moves/moves-dialog.js';
import { Responsible } from './responsible.js';
import { StateSteps } from './state-steps.js';
import style from './transition.module.css';

const hasMoved = (state: string): boolean => (movedStates as readonly string[]).includes(state);

/** Who moves, how far it is, who is responsible now, and the one thing that comes next. */
export const TransitionHead = ({ transition }: { transition: TransitionView }) => {
  const t = useWords();
  const moments = useMoments();
  const [open, setOpen] = useState<TransitionCommand | 'all' | null>(null);
  const { patient, plannedFor, state, possible } = transition;
  const next = nextMove(state);
  const mayAny = Object.values(possible).some((because) => because === null);
  return (
    <header className={style.head}>
      <Link to="/transitions" search={{}}>
        ← {t('nav.transitions')}
      </Link>
      <div>
        <Link to="/patients/$patientId" params={{ patientId: patient.id }} search={{}} className={style.patient}>
          {patient.name}
        </Link>
        <TestTag of={patient} />
        {patient.pronouns && <Soft> {patient.pronouns}</Soft>}
      </div>
      <LevelChange from={transition.from} to={transition.to} />
      <Soft>
        {hasMoved(state) && transition.movedAt
          ? t('transition.moved', { time: moments.dayAndClock(transition.movedAt) })
          : t('transition.planned', { time: moments.dayAndClock(plannedFor) })}
      </Soft>
      <StateSteps transition={transition} />
      <Responsible transition={transition} />
      {(next !== null || mayAny) && (
        <ActionBar>
          {next && (
            <Button
              disabled={possible[next] !== null}
              onClick={() => setOpen(next)}
              aria-describedby={possible[next] ? 'why-not-next' : undefined}
            >
              {t(`transition-command.${next}`)}
            </Button>
          )}
          <Button id="all-moves" variant="default" onClick={() => setOpen('all')}>
            {t('moves.all')}
          </Button>
        </ActionBar>
      )}
      {next && possible[next] && (
        <div id="why-not-next">
          <Soft>{t(`why-not.${possible[next]}`)}</Soft>
        </div>
      )}
      {open === 'all' && <MovesDialog transition={transition} onClose={() => setOpen(null)} />}
      {open && open !== 'all' && (
        <MoveDialog transitionId={transition.id} command={open} onClose={() => setOpen(null)} />
      )}
    </header>
  );
};
