import type { AlertDetail, ChainStepView, Person } from '#contracts';
import type { RoleHolder } from '#ports';
import type { Alert, StepTaken } from '../alert.js';

/** The chain as a row of steps: who was told, who would be next, and what was skipped. */
export function chainView(
  alert: Alert,
  holders: readonly RoleHolder[],
  people: Map<string, Person>,
): AlertDetail['chain'] {
  return alert.run.chain.steps.map((step, index): ChainStepView => {
    const taken = alert.run.taken.findLast((each) => each.step === index);
    const staffIds = taken?.staffIds ?? holders.filter(({ role }) => step.roles.includes(role)).map((h) => h.staffId);
    return {
      roles: step.roles,
      acknowledgeWithin: step.acknowledgeWithin,
      state: stateOf(alert, index, taken),
      at: (taken?.at ?? (isNext(alert, index) ? alert.nextStepAt : null))?.toISOString() ?? null,
      people: [...new Set(staffIds)].map((id) => people.get(id) ?? { id, name: '' }),
    };
  });
}

const isNext = ({ run }: Alert, index: number): boolean => run.current !== null && index === run.current + 1;

/** Nobody gets credit for not answering, and nobody is next in a chain that has stopped. */
function stateOf(alert: Alert, index: number, taken: StepTaken | undefined): ChainStepView['state'] {
  const { state, run, acknowledged, resolved } = alert;
  if (!taken) return state === 'open' && run.current !== null ? 'upcoming' : 'not-reached';
  if (taken.skipped) return 'skipped';
  if (state === 'open' && run.current === index) return 'current';
  const who = acknowledged?.by ?? resolved?.by;
  if (who && taken.staffIds.includes(who)) return 'answered';
  const isLast = !run.taken.some(({ step, skipped }) => step > index && !skipped);
  return who && isLast ? 'told' : 'unanswered';
}
