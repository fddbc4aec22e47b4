import '../kit/tokens.css';
import '../kit/shell.css';
import { rootOfPage } from '../kit/root-of-page.js';
import { startWords } from '../words/catalogue.js';
import { catalogues } from './use-words.js';

// Small, so that it runs while the rest is still on its way: the words need not wait for the app, nor the app for them.
const words = startWords(catalogues);
const app = import('./phone-app.js');
void Promise.all([words, app]).then(([, { openPhone }]) => openPhone(rootOfPage()));
