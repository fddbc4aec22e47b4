import '../kit/tokens.css';
import { rootOfPage } from '../kit/root-of-page.js';
import { startWords } from '../words/catalogue.js';
import { catalogues } from './catalogues.js';

const words = startWords(catalogues);
const app = import('./stop-app.js');
void Promise.all([words, app]).then(([, { openStop }]) => openStop(rootOfPage()));
