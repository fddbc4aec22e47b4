import { Link } from '@tanstack/react-router';
import { useLivePick } from '../../../live/use-live.js';
import { useSession } from '../../session/session.js';
import { useWords } from '../../use-words.js';
import { needsMe } from './inbox-order.js';
import style from './inbox-page.module.css';
import type { InboxSearch } from './inbox-search.js';

/** Emergencies of one's teams that wait for somebody else: heard by everybody, and one click away. */
export const OtherEmergencies = ({ search }: { search: InboxSearch }) => {
  const t = useWords();
  const { staffId } = useSession();
  const count = useLivePick(({ book }) => {
    let sum = 0;
    for (const alert of book.alerts.values()) {
      if (alert.severity === 'S4' && alert.state === 'open' && !needsMe(alert, staffId)) sum += 1;
    }
    return sum;
  });
  if (count === 0 || search.whose === 'all' || search.state) return null;
  return (
    <Link to="/inbox" search={{ whose: 'all', severity: 'S4' }} className={style.others}>
      {t('inbox.other-emergencies', { count })}
    </Link>
  );
};
