import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation, useMatches } from '@tanstack/react-router';
import { useContext, useEffect, useRef, useState } from 'react';
import { routes } from '#contracts';
import { ApiError } from '../../api/api-error.js';
import { usePageTitle } from '../../kit/use-page-title.js';
import { type LiveConnection, openLiveConnection } from '../../live/live-connection.js';
import { LiveContext } from '../../live/use-live.js';
import { suggestLanguage } from '../../words/catalogue.js';
import { Arrivals } from '../alerts/inbox/arrivals.js';
import { RuleNotices } from '../escalation/rule-notices.js';
import { LockScreen } from '../identity/lock/lock-screen.js';
import { useIdleLock } from '../identity/lock/use-idle-lock.js';
import { ErrorNotice } from '../kit/error-notice.js';
import { useWide } from '../kit/use-wide.js';
import { ReachNotice } from '../notifications/reach-notice.js';
import { UnreachableNotice } from '../notifications/unreachable/unreachable-notice.js';
import { SystemNotice } from '../operations/system-notice.js';
import { setLocked, useLocked } from '../session/lock-state.js';
import { forgetWhatIsShown, queries, sessionQuery } from '../session/queries.js';
import { mayCall, SessionContext } from '../session/session.js';
import { readTransitionsAgain } from '../transitions/read-again.js';
import { useWords } from '../use-words.js';
import { AppBadge } from './app-badge.js';
import { BottomBar, TopBar } from './bottom-bar.js';
import { PagesContext } from './pages-context.js';
import { SideBar } from './side-bar.js';
import style from './staff-shell.module.css';

/** Everything behind sign-in: one session, one live connection, whatever page is open. */
export const StaffShell = () => {
  const t = useWords();
  const session = useQuery(sessionQuery);
  const here = useLocation({ select: ({ href }) => href });
  // While the sign-in page is on its way the address is already its own; that is not where one wants to return to.
  const wanted = useRef(here);
  if (!here.startsWith('/sign-in')) wanted.current = here;
  const [connection, setConnection] = useState<LiveConnection | null>(null);
  const staffId = session.data?.staffId;
  const locked = useLocked();
  const wide = useWide();
  const { error } = session;
  const signedOut = error instanceof ApiError && error.status === 401 && error.code !== 'SESSION.LOCKED';
  useIdleLock(session.data ?? null);
  useTitleOfPage();

  useEffect(() => {
    if (staffId === undefined) return;
    const opened = openLiveConnection({
      onSessionEnded: () => void queries.refetchQueries({ queryKey: sessionQuery.queryKey }),
      onAccessChanged: forgetWhatIsShown,
      onTransitionsChanged: readTransitionsAgain,
    });
    setConnection(opened);
    return () => {
      opened.close();
      setConnection(null);
    };
  }, [staffId]);

  useEffect(() => {
    if (session.data) suggestLanguage(session.data.locale);
  }, [session.data]);

  const wasLocked = useRef(false);
  useEffect(() => {
    if (wasLocked.current && !locked) connection?.wake();
    wasLocked.current = locked;
  }, [locked, connection]);

  // The page of somebody else must not shine through after signing in again.
  useEffect(() => {
    if (signedOut) setLocked(false);
  }, [signedOut]);

  if (signedOut) return <Navigate to="/sign-in" search={{ next: wanted.current }} replace />;
  if (locked && !session.data) return <LockScreen name={null} />;
  if (session.error && !session.data) {
    return (
      <main className={style.alone}>
        <ErrorNotice error={session.error} onRetry={() => void session.refetch()} />
      </main>
    );
  }
  if (!session.data || !connection)
    return <main className={style.alone} aria-busy="true" aria-label={t('page.loading')} />;
  return (
    <SessionContext value={session.data}>
      <LiveContext value={connection.feed}>
        <a className={style.skip} href="#main">
          {t('nav.skip')}
        </a>
        <div className={style.frame}>
          {wide && <SideBar />}
          <div className={style.content}>
            {!wide && <TopBar />}
            <ReachNotice />
            <UnreachableNotice />
            <RuleNotices />
            {mayCall(routes.readSystem, session.data.roles) && <SystemNotice />}
            <main id="main" className={style.main} tabIndex={-1}>
              <Outlet />
            </main>
            {!wide && <BottomBar />}
          </div>
        </div>
        <Arrivals />
        <AppBadge />
        {locked && <LockScreen name={session.data.name} />}
      </LiveContext>
    </SessionContext>
  );
};

/** What the page says of itself; one that names itself, such as after whom it is about, is left to do so. */
const useTitleOfPage = (): void => {
  const t = useWords();
  const pages = useContext(PagesContext);
  const path = useMatches({ select: (matches) => matches.at(-1)?.fullPath });
  const title = pages.find((page) => page.path === path)?.title;
  usePageTitle(title ? t(title) : null);
};
