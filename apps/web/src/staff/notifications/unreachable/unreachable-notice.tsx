import { Link, useLocation } from '@tanstack/react-router';
import systemStyle from '../../operations/system.module.css';
import { useSession } from '../../session/session.js';
import { useWords } from '../../use-words.js';
import { useUnreachable } from './use-unreachable.js';

/** On every page of whoever can do something about it, before somebody is called in vain. */
export const UnreachableNotice = () => {
  const t = useWords();
  const here = useLocation({ select: ({ pathname }) => pathname });
  const { staffId } = useSession();
  // Of oneself, one is told beside this.
  const count = useUnreachable().filter(({ person }) => person.id !== staffId).length;
  return (
    <div role="status" className={count > 0 ? systemStyle.notice : undefined}>
      {count > 0 && (
        <>
          <span>{t('unreachable.notice', { count })}</span>{' '}
          {here !== '/teams' && <Link to="/teams">{t('unreachable.look')}</Link>}
        </>
      )}
    </div>
  );
};
