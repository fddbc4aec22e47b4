import type { AlertDetail, ChainStepView, Person, RoleHolder } from '#contracts';
import type { Alert } from '../alert.js';

/** The chain as a row of steps: who was told, who would be next, and what was skipped. */
export function chainView(
  alert: Alert,
  holders: readonly RoleHolder[],
  people: Map<string, Person>,
): AlertDetail['chain'] {
  return alert.run.chain.steps.map((step, index): ChainStepView => {
    const taken = alert.run.taken.findLast((each) => each.step === index);
    const current = alert.state === 'open' && alert.run.current === index;
    const staffIds = taken?.staffIds ?? holders.filter(({ role }) => step.roles.includes(role)).map((h) => h.staffId);
    return {
      roles: step.roles,
      acknowledgeWithin: step.acknowledgeWithin,
      state: taken?.skipped ? 'skipped' : current ? 'current' : taken ? 'told' : 'upcoming',
      at: (taken?.at ?? (isNext(alert, index) ? alert.nextStepAt : null))?.toISOString() ?? null,
      people: [...new Set(staffIds)].map((id) => people.get(id) ?? { id, name: '' }),
    };
  });
}

const isNext = ({ run }: Alert, index: number): boolean => run.current !== null && index === run.current + 1;
