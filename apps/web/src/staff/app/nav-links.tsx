import { Link } from '@tanstack/react-router';
import { useNeedsMe } from '../alerts/inbox/use-needs-me.js';
import { Icon } from '../kit/icon.js';
import { useWords } from '../use-words.js';
import style from './navigation.module.css';
import type { NavPage } from './pages-context.js';

export const NavLink = ({ page, onFollow }: { page: NavPage; onFollow?: () => void }) => {
  const t = useWords();
  const waiting = useNeedsMe();
  const count = page.nav.badge === 'needs-me' ? waiting : 0;
  return (
    <Link to={page.path} className={style.link} onClick={onFollow}>
      <Icon path={page.nav.icon} />
      <span>{t(page.label)}</span>
      {count > 0 && <span className={`figures ${style.count}`}>{count}</span>}
    </Link>
  );
};
