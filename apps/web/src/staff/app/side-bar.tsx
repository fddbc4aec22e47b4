import { useWords } from '../use-words.js';
import { AccountLinks } from './account-links.js';
import { Brand } from './brand.js';
import { ConnectionLight } from './connection-light.js';
import { NavLink } from './nav-links.js';
import style from './navigation.module.css';
import { useNavGroups } from './pages-context.js';

export const NavGroups = ({ onFollow }: { onFollow?: () => void }) => {
  const t = useWords();
  return useNavGroups().map(([group, pages]) => (
    <div key={group} className={style.group}>
      <h2>{t(`nav.group.${group}`)}</h2>
      <ul>
        {pages.map((page) => (
          <li key={page.path}>
            <NavLink page={page} onFollow={onFollow} />
          </li>
        ))}
      </ul>
    </div>
  ));
};

/** On a wide screen: every page that one has a use for, by what it is about. */
export const SideBar = () => {
  const t = useWords();
  return (
    <header className={style.side}>
      <Brand />
      <ConnectionLight />
      <nav className={style.groups} aria-label={t('nav.label')}>
        <NavGroups />
      </nav>
      <AccountLinks />
    </header>
  );
};
