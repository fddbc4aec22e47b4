import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '../kit/icon.js';
import { useWords } from '../use-words.js';
import { AccountLinks } from './account-links.js';
import { Brand } from './brand.js';
import { ConnectionLight } from './connection-light.js';
import { NavLink } from './nav-links.js';
import style from './navigation.module.css';
import { useNavPages } from './pages-context.js';
import { NavGroups } from './side-bar.js';

/** As many as fit beside “More” with their words whole, also in Spanish at 390 px. */
const atTheThumb = 3;
const dots = 'M5 10h.01M10 10h.01M15 10h.01';

export const TopBar = () => (
  <header className={style.top}>
    <Brand />
    <ConnectionLight />
  </header>
);

/** On a phone: the pages that matter most at the thumb, all others one tap behind. */
export const BottomBar = () => {
  const t = useWords();
  const pages = useNavPages();
  const [open, setOpen] = useState(false);
  const here = useLocation({ select: ({ pathname }) => pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: closes because another page opened
  useEffect(() => setOpen(false), [here]);
  return (
    <>
      <nav className={style.bottom} aria-label={t('nav.label')}>
        {pages.slice(0, atTheThumb).map((page) => (
          <NavLink key={page.path} page={page} />
        ))}
        <button type="button" className={style.link} aria-haspopup="dialog" onClick={() => setOpen(true)}>
          <Icon path={dots} />
          <span>{t('nav.more')}</span>
        </button>
      </nav>
      {open && <MoreSheet onClose={() => setOpen(false)} />}
    </>
  );
};

const MoreSheet = ({ onClose }: { onClose(): void }) => {
  const t = useWords();
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!sheet.current?.open) sheet.current?.showModal();
  }, []);
  return (
    <dialog ref={sheet} className={style.sheet} aria-label={t('nav.more')} onClose={onClose}>
      <nav className={style.groups} aria-label={t('nav.more')}>
        <NavGroups onFollow={onClose} />
      </nav>
      <AccountLinks onFollow={onClose} />
      <button type="button" className={style.close} onClick={onClose}>
        {t('action.close')}
      </button>
    </dialog>
  );
};
