import { useNavigate } from '@tanstack/react-router';
import type { Word } from '../use-words.js';
import { useWords } from '../use-words.js';
import style from './page-tabs.module.css';

interface Props {
  label: Word;
  tabs: readonly { id: string; title: Word }[];
  open: string | undefined;
}

/** Parts of a page of which one is open: which, its address remembers as `tab`; nothing where it is the first. */
export const PageTabs = ({ label, tabs, open }: Props) => {
  const t = useWords();
  const navigate = useNavigate();
  return (
    <nav className={style.tabs} aria-label={t(label)}>
      {tabs.map(({ id, title }) => (
        <a
          key={id}
          href={`?tab=${id}`}
          aria-current={id === open ? 'page' : undefined}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            void navigate({ to: '.', search: id === tabs[0]?.id ? {} : { tab: id }, replace: true });
          }}
        >
          {t(title)}
        </a>
      ))}
    </nav>
  );
};
