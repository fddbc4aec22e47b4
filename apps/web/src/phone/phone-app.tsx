import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../kit/without-eval.js';
import '../kit/light.css';
import './check-ins/fields.css';
import './safety/safety.css';
import { phoneWorker } from '../kit/push-workers.js';
import { thisBrowser } from '../kit/this-browser.js';
import { clearAddress, takeConfirmed, tokenFromLink } from './offline/kept-on-phone.js';
import { openQueue } from './offline/use-offline-queue.js';
import { PhonePage } from './phone-page.js';

/** Long enough that what is seen first has come: what is kept for later would take the line from it. */
const keepsAfter = 4_000;

const keepOffline = (): void => {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // Without it the pages still work online; there is nobody to tell.
  navigator.serviceWorker.register('/check-in-worker.js', { scope: '/check-in' }).catch(() => undefined);
};

/** A phone that is reached by push says where it is now; all others load nothing for it. */
const keepReminded = (): void => {
  const token = tokenFromLink(location.hash);
  if (!token || !thisBrowser.read(phoneWorker)) return;
  import('./reminders/renew-reminders.js').then((it) => it.keepReminded(token)).catch(() => undefined);
};

export const openPhone = (root: HTMLElement): void => {
  setTimeout(keepOffline, keepsAfter);
  setTimeout(keepReminded, keepsAfter);
  const phone = openQueue();
  const pages = createRoot(root);
  const confirm = (token: string): void => {
    takeConfirmed(token);
    show(token);
  };
  const show = (token = tokenFromLink(location.hash)): void => {
    clearAddress(token);
    pages.render(
      <StrictMode>
        <PhonePage key={token} token={token} phone={phone} onConfirmed={confirm} />
      </StrictMode>,
    );
  };
  // Another link opened in the same tab changes only the fragment, which loads nothing by itself.
  window.addEventListener('hashchange', () => show());
  show();
};
