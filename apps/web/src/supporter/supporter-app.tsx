import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { linkIn } from '../api/link-in.js';
import '../kit/without-eval.js';
import '../kit/light.css';
import { SupporterPage } from './supporter-page.js';

export const openSupporter = (root: HTMLElement): void => {
  // The token stays in the address and nowhere else: a phone that is passed on keeps nothing.
  const token = linkIn(location.hash);
  createRoot(root).render(
    <StrictMode>
      <SupporterPage token={token} />
    </StrictMode>,
  );
};
