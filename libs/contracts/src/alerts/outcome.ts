import { z } from 'zod';

export const AlertOutcome = z
  .enum(['reached-patient', 'plan-changed', 'handed-over', 'no-action-needed', 'could-not-reach', 'other'])
  .meta({ id: 'AlertOutcome' });
export type AlertOutcome = z.infer<typeof AlertOutcome>;
