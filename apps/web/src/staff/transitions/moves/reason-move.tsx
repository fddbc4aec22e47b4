import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { routes } from '#contracts';
import { useWords } from '../../use-words.js';
import { MoveForm, type MoveProps } from './move-form.js';
import { useMove } from './use-move.js';

const withReason = { decline: routes.declineTransition, cancel: routes.cancelTransition } as const;

/** A move that goes back, or ends it all: whoever worked on it gets to read why. */
export const ReasonMove = ({ command, transitionId, onClose }: MoveProps & { command: keyof typeof withReason }) => {
  const t = useWords();
  const [reason, setReason] = useState('');
  const move = useMove(withReason[command], transitionId, {
    request: (target) => ({ ...target, body: { reason } }),
    onDone: onClose,
  });
  return (
    <MoveForm command={command} move={move} disabled={reason.trim() === ''} onClose={onClose}>
      {() => (
        <Textarea
          label={t('move.reason')}
          description={t(`move.reason-hint.${command}`)}
          autosize
          minRows={2}
          maxLength={1000}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </MoveForm>
  );
};
