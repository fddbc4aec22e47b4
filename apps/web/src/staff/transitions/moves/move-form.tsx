import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { TransitionCommand, TransitionView } from '#contracts';
import { FormDialog } from '../../kit/form-dialog.js';
import { Loaded } from '../../kit/loaded.js';
import { useWords } from '../../use-words.js';
import { LevelChange } from '../level-change.js';
import type { Move } from './use-move.js';
import { WhatChanged } from './what-changed.js';

export interface MoveProps {
  transitionId: string;
  onClose(): void;
}

interface Props {
  command: TransitionCommand;
  move: Move;
  disabled?: boolean;
  size?: 'lg';
  onClose(): void;
  children?(transition: TransitionView): ReactNode;
}

/** Asks before a transition is carried on: about whom it is, what follows, and what changed meanwhile. */
export const MoveForm = ({ command, move, disabled, size, onClose, children }: Props) => {
  const t = useWords();
  const { query, seen } = move;
  return (
    <FormDialog
      title={t(`transition-command.${command}`)}
      size={size}
      submit={t(`transition-command.${command}`)}
      disabled={disabled || !query.data || query.data.possible[command] !== null}
      pending={move.pending}
      error={move.error}
      onSubmit={move.send}
      onClose={onClose}
    >
      <Loaded of={query} lines={[24, 60]}>
        {(transition) => (
          <>
            <div>
              <strong>{transition.patient.name}</strong>
              <LevelChange from={transition.from} to={transition.to} />
            </div>
            <Text>{t(`move-hint.${command}`)}</Text>
            {children?.(transition)}
            {seen && <WhatChanged before={seen} after={transition} />}
            {transition.possible[command] && <Text role="status">{t(`why-not.${transition.possible[command]}`)}</Text>}
          </>
        )}
      </Loaded>
    </FormDialog>
  );
};
