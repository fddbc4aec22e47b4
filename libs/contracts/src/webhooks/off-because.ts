import { z } from 'zod';

/** Why a webhook is off. `gone`: it answered 410; `owner-left`: whoever made it is no longer on the staff. */
export const WebhookOffBecause = z
  .enum(['owner', 'admin', 'failing', 'gone', 'owner-left'])
  .meta({ id: 'WebhookOffBecause' });
export type WebhookOffBecause = z.infer<typeof WebhookOffBecause>;
