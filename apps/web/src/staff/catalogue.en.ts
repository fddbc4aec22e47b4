import { en as common } from '../words/common/en.js';
import { en as alerts } from './alerts/words/en.js';
import { en as app } from './app/words/en.js';
import { en as checkIns } from './check-ins/words/en.js';
import { en as consent } from './consent/words/en.js';
import { en as errors } from './errors/en.js';
import { en as ruleVerdicts } from './escalation/verdicts/words/en.js';
import { en as escalation } from './escalation/words/en.js';
import { en as identity } from './identity/words/en.js';
import { en as notifications } from './notifications/words/en.js';
import { en as operations } from './operations/words/en.js';
import { en as people } from './people/words/en.js';
import { en as programme } from './programme/words/en.js';
import { en as transitionEvents } from './transitions/events/words/en.js';
import { en as handoffInbox } from './transitions/inbox/words/en.js';
import { en as transitions } from './transitions/words/en.js';
import { en as webhooks } from './webhooks/words/en.js';

export const en = {
  ...common,
  ...errors,
  ...app,
  ...alerts,
  ...people,
  ...checkIns,
  ...escalation,
  ...ruleVerdicts,
  ...programme,
  ...consent,
  ...identity,
  ...operations,
  ...transitions,
  ...transitionEvents,
  ...handoffInbox,
  ...notifications,
  ...webhooks,
};
