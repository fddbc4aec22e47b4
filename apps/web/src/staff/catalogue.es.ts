import { es as common } from '../words/common/es.js';
import { es as alerts } from './alerts/words/es.js';
import { es as app } from './app/words/es.js';
import { es as audit } from './audit/words/es.js';
import { es as checkIns } from './check-ins/words/es.js';
import { es as consent } from './consent/words/es.js';
import { es as errors } from './errors/es.js';
import { es as ruleBuilder } from './escalation/builder/words/es.js';
import { es as rulePacks } from './escalation/packs/words/es.js';
import { es as ruleQuality } from './escalation/quality/words/es.js';
import { es as rule } from './escalation/rule/words/es.js';
import { es as tryRule } from './escalation/try/words/es.js';
import { es as ruleVerdicts } from './escalation/verdicts/words/es.js';
import { es as escalation } from './escalation/words/es.js';
import { es as identity } from './identity/words/es.js';
import { es as notifications } from './notifications/words/es.js';
import { es as operations } from './operations/words/es.js';
import { es as people } from './people/words/es.js';
import { es as programme } from './programme/words/es.js';
import { es as transitionErrors } from './transitions/errors/words/es.js';
import { es as transitionEvents } from './transitions/events/words/es.js';
import { es as handoffInbox } from './transitions/inbox/words/es.js';
import { es as protocols } from './transitions/protocols/words/es.js';
import { es as moveQuality } from './transitions/quality/words/es.js';
import { es as handoffTemplates } from './transitions/templates/words/es.js';
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
  ...ruleQuality,
  ...ruleVerdicts,
  ...rule,
  ...ruleBuilder,
  ...tryRule,
  ...rulePacks,
  ...programme,
  ...consent,
  ...identity,
  ...audit,
  ...operations,
  ...transitions,
  ...transitionEvents,
  ...transitionErrors,
  ...handoffInbox,
  ...handoffTemplates,
  ...protocols,
  ...moveQuality,
  ...notifications,
  ...webhooks,
};
