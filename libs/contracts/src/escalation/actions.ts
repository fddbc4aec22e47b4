import type { AccessRule } from '../kernel/access-rule.js';

/** The rules by which somebody is told. */
export const escalationActions = {
  'rules.read': { to: 'read the rules', by: 'staff', through: 'organisation' },
  'rules.change': { to: 'change a rule', by: 'staff', roles: ['admin', 'clinical-lead'], through: 'organisation' },
  'rules.backtest': {
    to: 'try rules on the past',
    by: 'staff',
    roles: ['admin', 'clinical-lead'],
    through: 'organisation',
  },
  'rule-verdicts.read': {
    to: 'see what each rule made of a moment',
    by: 'staff',
    through: 'care-team',
    shows: ['check-ins', 'feelings', 'behaviours', 'safety-plan', 'medicines'],
  },
} as const satisfies Record<string, AccessRule>;
