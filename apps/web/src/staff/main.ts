import '../kit/tokens.css';
import '../kit/shell.css';
import { rootOfPage } from '../kit/root-of-page.js';
import { startWords } from '../words/catalogue.js';
import { askForSession } from './ask-early.js';
import { catalogues } from './catalogues.js';

// Small and on nothing large, so that it runs while the rest is still on its way: neither words, answers nor app wait for
// one another.
askForSession();
const words = startWords(catalogues);
const app = import('./app/staff-app.js');
void Promise.all([words, app]).then(([, { openStaffApp }]) => openStaffApp(rootOfPage()));
