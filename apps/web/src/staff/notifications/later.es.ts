import { es as channels } from './channels/words/es.js';
import { es as errors } from './errors.es.js';
import { es as outbox } from './outbox/words/es.js';
import { es as reach } from './reach/words/es.js';
import { es as sent } from './sent/words/es.js';
import { es as told } from './told/words/es.js';

export const es = { ...channels, ...outbox, ...reach, ...sent, ...told, ...errors };
