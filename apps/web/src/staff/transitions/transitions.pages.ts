import { routes } from '#contracts';
import { page } from '../app/page.js';
import { boardSearch } from './board/board-search.js';
import { moveQualitySearch } from './quality/quality-search.js';
import { templatesSearch } from './templates/templates-search.js';
import { transitionSearch } from './transition/transition-search.js';
import { withWords, withWordsOfSetUp } from './with-words.js';

export const transitionPages = [
  page({
    path: '/transitions',
    title: 'nav.transitions',
    load: () => withWords(import('./board/board-page.js')).then(({ BoardPage }) => ({ default: BoardPage })),
    search: boardSearch,
    needs: [routes.proposeTransition],
    nav: {
      group: 'care',
      order: 25,
      icon: 'M3 6.5h11m0 0-3-3m3 3-3 3M17 13.5H6m0 0 3-3m-3 3 3 3',
    },
  }),
  page({
    path: '/transitions/protocols',
    title: 'protocols.title',
    load: () =>
      withWordsOfSetUp(import('./protocols/protocols-page.js')).then(({ ProtocolsPage }) => ({
        default: ProtocolsPage,
      })),
    needs: [routes.reviseProtocolPack, routes.proposeTransition],
    nav: {
      group: 'clinic',
      order: 42,
      label: 'levels-nav.label',
      icon: 'M4 16h3v-4h4V8h4V4h2M4 16v-1',
    },
  }),
  page({
    path: '/transitions/templates',
    title: 'templates.title',
    load: () =>
      withWordsOfSetUp(import('./templates/templates-page.js')).then(({ TemplatesPage }) => ({
        default: TemplatesPage,
      })),
    search: templatesSearch,
    needs: [routes.reviseTransitionTemplate, routes.proposeTransition],
  }),
  page({
    path: '/transitions/quality',
    title: 'move-quality.title',
    load: () =>
      withWordsOfSetUp(import('./quality/quality-page.js')).then(({ QualityPage }) => ({ default: QualityPage })),
    search: moveQualitySearch,
    needs: [routes.readTransitionQuality],
  }),
  page({
    path: '/transitions/$transitionId',
    title: null,
    load: () =>
      withWords(import('./transition/transition-page.js')).then(({ TransitionPage }) => ({ default: TransitionPage })),
    search: transitionSearch,
  }),
] as const;
