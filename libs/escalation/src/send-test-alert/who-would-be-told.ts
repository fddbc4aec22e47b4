import type { ChainRole, EscalationChain } from '#contracts';
import { type BusinessHours, momentAfter, type RoleHolder } from '#ports';

export interface StepToBe {
  roles: ChainRole[];
  at: Date;
  staffIds: string[];
}

/**
 * When each step of a chain would be taken if nobody answered, and who would be told. A step that reaches nobody, or nobody who
 * was not told before, is skipped at once: the next is taken at the same moment.
 */
export function whoWouldBeTold(
  { steps }: EscalationChain,
  holders: readonly RoleHolder[],
  hours: BusinessHours,
  now: Date,
): StepToBe[] {
  const told = new Set<string>();
  let at = now;
  return steps.map(({ roles, acknowledgeWithin }) => {
    const staffIds = [...new Set(holders.filter(({ role }) => roles.includes(role)).map(({ staffId }) => staffId))];
    const step = { roles: [...roles], at, staffIds };
    if (staffIds.some((id) => !told.has(id))) at = momentAfter(at, acknowledgeWithin, hours);
    for (const id of staffIds) told.add(id);
    return step;
  });
}
