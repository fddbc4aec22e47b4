import type { AccessRule } from '../kernel/access-rule.js';

const officer = { by: 'staff', roles: ['privacy-officer'], through: 'organisation' } as const;

/** Who may look at who looked. */
export const auditActions = {
  'audit.read': { to: 'search the audit and take it away as a file', ...officer },
  'audit.verify': { to: 'check that nobody tampered with the audit', ...officer },
  'my-record-access.read': { to: 'see who opened or changed their record', by: 'personal-link' },
} as const satisfies Record<string, AccessRule>;
