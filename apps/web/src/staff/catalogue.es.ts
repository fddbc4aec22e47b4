import { es as common } from '../words/common/es.js';
import { es as alerts } from './alerts/words/es.js';
import { es as app } from './app/words/es.js';
import { es as checkIns } from './check-ins/words/es.js';
import { es as consent } from './consent/words/es.js';
import { es as errors } from './errors/es.js';
import { es as ruleVerdicts } from './escalation/verdicts/words/es.js';
import { es as escalation } from './escalation/words/es.js';
import { es as identity } from './identity/words/es.js';
import { es as notifications } from './notifications/words/es.js';
import { es as operations } from './operations/words/es.js';
import { es as people } from './people/words/es.js';
import { es as programme } from './programme/words/es.js';
import { es as transitionEvents } from './transitions/events/words/es.js';
import { es as handoffInbox } from './transitions/inbox/words/es.js';
import { es as transitions } from './transitions/words/es.js';
import { es as webhooks } from './webhooks/words/es.js';

export const es = {
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
