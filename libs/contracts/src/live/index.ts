import { contracts } from '../kernel/contracts.js';
import { liveActions } from './actions.js';
import { liveErrors } from './errors.js';
import { screenMessages } from './messages.js';

export * from './hints.js';
export * from './messages.js';
export * from './rooms.js';

export const live = contracts({ routes: {}, actions: liveActions, errors: liveErrors, messages: screenMessages });
