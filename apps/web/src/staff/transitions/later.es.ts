import { es as board } from './board/words/es.js';
import { es as errors } from './errors/words/es.js';
import { es as items } from './items/words/es.js';
import { es as moves } from './moves/words/es.js';
import { es as propose } from './propose/words/es.js';
import { es as tab } from './tab/words/es.js';
import { es as commands } from './transition/words/commands.es.js';
import { es as transition } from './transition/words/es.js';

export const es = { ...board, ...items, ...moves, ...propose, ...tab, ...transition, ...commands, ...errors };
