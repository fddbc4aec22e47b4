import type { AccessRule } from '../kernel/access-rule.js';
import { ConsentCategory } from '../kernel/consent-category.js';

const owners = ['clinician', 'coordinator', 'clinical-lead', 'admin'] as const;

/** Webhooks tell another system that something happened. Each belongs to the person who made it, and hears what they may see. */
export const webhookActions = {
  'webhooks.read': {
    to: 'see their own webhooks; as an admin, everybody’s',
    by: 'staff',
    roles: owners,
    through: 'organisation',
  },
  'webhooks.change': {
    to: 'have another system told; as an admin, also turn off or remove somebody else’s webhook',
    by: 'staff',
    roles: owners,
    through: 'organisation',
  },
  // No break-glass and no team of before: those are for looking, for a while. A webhook would carry it out of the house.
  'webhooks.hear': {
    to: 'have their webhook told that something happened to a patient',
    by: 'staff',
    roles: owners,
    through: 'care-team',
    shows: ConsentCategory.options,
  },
} as const satisfies Record<string, AccessRule>;
