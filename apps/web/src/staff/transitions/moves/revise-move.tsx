import { useState } from 'react';
import { routes, type TransitionView } from '#contracts';
import { Loaded } from '../../kit/loaded.js';
import { type Plan, PlanFields } from '../plan/plan-fields.js';
import { useZoneOf } from '../plan/use-zone-of.js';
import { MoveForm, type MoveProps } from './move-form.js';
import { useMove } from './use-move.js';

const planOf = ({ plannedFor, receivingTeam, receiver, coordinator }: TransitionView): Plan => ({
  plannedFor,
  receivingTeamId: receivingTeam.id,
  receiverId: receiver?.id ?? null,
  coordinatorId: coordinator.id,
});

/** Only what differs is sent: what a colleague changed beside it meanwhile stays. */
const differing = (plan: Plan, seen: TransitionView) => {
  const before = planOf(seen);
  return {
    ...(plan.plannedFor && plan.plannedFor !== before.plannedFor && { plannedFor: plan.plannedFor }),
    ...(plan.receivingTeamId !== before.receivingTeamId && { receivingTeamId: plan.receivingTeamId }),
    ...(plan.receiverId !== before.receiverId && { receiverId: plan.receiverId }),
    ...(plan.coordinatorId && plan.coordinatorId !== before.coordinatorId && { coordinatorId: plan.coordinatorId }),
  };
};

export const ReviseMove = ({ transitionId, onClose }: MoveProps) => {
  const [changed, setChanged] = useState<Partial<Plan>>({});
  const move = useMove(routes.reviseTransition, transitionId, {
    request: (target, from) => ({ ...target, body: differing({ ...planOf(from), ...changed }, from) }),
    onDone: onClose,
  });
  const { seen } = move;
  const timeZone = useZoneOf(seen?.patient.id);
  const isWhole = !('plannedFor' in changed) || changed.plannedFor !== null;
  const differs = seen && Object.keys(differing({ ...planOf(seen), ...changed }, seen)).length > 0;
  return (
    <MoveForm command="revise" move={move} disabled={!isWhole || !differs} onClose={onClose}>
      {() => (
        <Loaded of={{ data: seen && timeZone, error: null, refetch: () => undefined }} lines={[60, 60, 60, 60]}>
          {(zone) =>
            seen && (
              <PlanFields
                plan={{ ...planOf(seen), ...changed }}
                timeZone={zone}
                onChange={(part) => setChanged((before) => ({ ...before, ...part }))}
              />
            )
          }
        </Loaded>
      )}
    </MoveForm>
  );
};
