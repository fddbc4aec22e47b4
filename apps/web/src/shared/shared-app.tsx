import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../check-in/check-in.css';
import '../privacy/privacy.css';
import { phoneWords } from '../words/phone-words.js';
import { startWords } from '../words/start-words.js';
import { staffWords } from '../words/words.js';
import { SharedPage } from './shared-page.js';

export const openShared = async (root: HTMLElement): Promise<void> => {
  await startWords({
    en: { ...staffWords.en, ...phoneWords.en },
    es: { ...staffWords.es, ...phoneWords.es },
  });
  // The token stays in the address and nowhere else: a phone that is passed on keeps nothing.
  const token = decodeURIComponent(location.hash.replace(/^#/, '')).trim();
  createRoot(root).render(
    <StrictMode>
      <SharedPage token={token} />
    </StrictMode>,
  );
};
