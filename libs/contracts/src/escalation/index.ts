import { contracts } from '../kernel/contracts.js';
import { escalationActions } from './actions.js';
import { backtestRoutes } from './backtests.routes.js';
import { escalationErrors } from './errors.js';
import { escalationRoutes } from './routes.js';
import { ruleMakingRoutes } from './rule-making.routes.js';
import { rulePackRoutes } from './rule-packs.routes.js';
import { ruleQualityRoutes } from './rule-quality.routes.js';
import { ruleVerdictRoutes } from './rule-verdicts.routes.js';

export * from './backtests.routes.js';
export * from './chain.js';
export * from './condition-tree.js';
export * from './default-rule-key.js';
export * from './routes.js';
export * from './rule.js';
export * from './rule-making.routes.js';
export * from './rule-packs.routes.js';
export * from './rule-quality.routes.js';
export * from './rule-verdicts.routes.js';

export const escalation = contracts({
  routes: {
    ...escalationRoutes,
    ...ruleMakingRoutes,
    ...rulePackRoutes,
    ...backtestRoutes,
    ...ruleQualityRoutes,
    ...ruleVerdictRoutes,
  },
  actions: escalationActions,
  errors: escalationErrors,
});
