import type { ReactNode } from 'react';
import { chooseLanguage } from '../words/catalogue.js';
import { useLanguage } from '../words/use-words.js';
import { useWords } from './use-words.js';

interface Props {
  waiting: number;
  offline: boolean;
  stale: boolean;
  onHelp(): void;
  children: ReactNode;
}

export const PhoneFrame = ({ waiting, offline, stale, onHelp, children }: Props) => {
  const t = useWords();
  const language = useLanguage();
  const other = language === 'es' ? 'en' : 'es';
  return (
    <div className="phone">
      <header className="phone-top">
        <img src="/holdfast.svg" alt="Holdfast" width="32" height="32" />
        <button type="button" className="plain" lang={other} onClick={() => chooseLanguage(other)}>
          {other === 'es' ? 'Español' : 'English'}
        </button>
      </header>
      {(offline || stale) && (
        <p className="note" role="status">
          {waiting > 0 ? t('phone.offline-waiting') : t('phone.offline')}
        </p>
      )}
      <main className="phone-main">{children}</main>
      <footer className="phone-foot">
        <button type="button" className="help" onClick={onHelp}>
          {t('help.now')}
        </button>
      </footer>
    </div>
  );
};
