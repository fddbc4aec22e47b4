import { page } from '../app/page.js';
import { withWords } from './with-words.js';

export const notificationPages = [
  page({
    path: '/how-you-reach-me',
    title: 'reach.title',
    load: () => withWords(import('./reach/reach-page.js')).then(({ ReachPage }) => ({ default: ReachPage })),
  }),
] as const;
