import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { phoneWords } from '../words/phone-words.js';
import { startWords } from '../words/start-words.js';
import './check-in.css';
import './fields.css';
import './safety.css';
import { CheckInPage } from './check-in-page.js';
import { clearAddress, takeConfirmed, tokenFromLink } from './kept-on-phone.js';
import { openPost } from './post.js';

const keepOffline = (): void => {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // Without it the pages still work online; there is nobody to tell.
  navigator.serviceWorker.register('/check-in-worker.js', { scope: '/check-in' }).catch(() => undefined);
};

export const openCheckIn = async (root: HTMLElement): Promise<void> => {
  await startWords(phoneWords);
  keepOffline();
  const post = openPost();
  const pages = createRoot(root);
  const confirm = (token: string): void => {
    takeConfirmed(token);
    show(token);
  };
  const show = (token = tokenFromLink(location.hash)): void => {
    clearAddress(token);
    pages.render(
      <StrictMode>
        <CheckInPage key={token} token={token} post={post} onConfirmed={confirm} />
      </StrictMode>,
    );
  };
  // Another link opened in the same tab changes only the fragment, which loads nothing by itself.
  window.addEventListener('hashchange', () => show());
  show();
};
