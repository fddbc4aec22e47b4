import type { TransitionCommand } from '#contracts';
import { AcceptMove } from './accept-move.js';
import { ConfirmMove } from './confirm-move.js';
import type { MoveProps } from './move-form.js';
import { ReasonMove } from './reason-move.js';
import { ReviseMove } from './revise-move.js';

/** What a move asks before it is made. */
export const MoveDialog = ({ command, ...props }: MoveProps & { command: TransitionCommand }) => {
  switch (command) {
    case 'accept':
      return <AcceptMove {...props} />;
    case 'revise':
      return <ReviseMove {...props} />;
    case 'decline':
    case 'cancel':
      return <ReasonMove {...props} command={command} />;
    default:
      return <ConfirmMove {...props} command={command} />;
  }
};
