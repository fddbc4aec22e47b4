import { routes } from '#contracts';
import { MoveForm, type MoveProps } from './move-form.js';
import { useMove } from './use-move.js';

const plain = {
  prepare: routes.prepareTransition,
  'make-ready': routes.makeTransitionReady,
  'hand-off': routes.handOffTransition,
  close: routes.closeTransition,
} as const;

/** A move that takes nothing but a yes. */
export const ConfirmMove = ({ command, transitionId, onClose }: MoveProps & { command: keyof typeof plain }) => {
  const move = useMove(plain[command], transitionId, { request: (target) => target, onDone: onClose });
  return <MoveForm command={command} move={move} onClose={onClose} />;
};
