import type { AccessRule } from '../kernel/access-rule.js';

/** The rules by which somebody is told. */
export const escalationActions = {
  'rules.read': { to: 'read the rules', by: 'staff', through: 'organisation' },
  'rules.change': { to: 'change a rule', by: 'staff', roles: ['admin', 'clinical-lead'], through: 'organisation' },
} as const satisfies Record<string, AccessRule>;
