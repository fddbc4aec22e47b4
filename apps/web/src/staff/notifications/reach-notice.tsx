import { Link, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { routes } from '#contracts';
import systemStyle from '../operations/system.module.css';
import { useApi } from '../session/use-api.js';
import { useWords } from '../use-words.js';

const lookAgainEvery = 120_000;
/** What is seen first goes first. */
const renewsAfter = 4_000;

const renewal = () => import('./reach/renew-browser.js');

/** On every page of whoever a chain can call, as long as nothing would reach them once it is closed. */
export const ReachNotice = () => {
  const t = useWords();
  const here = useLocation({ select: ({ pathname }) => pathname });
  const { data } = useApi(
    routes.readMyReach,
    {},
    { refetchInterval: lookAgainEvery, refetchIntervalInBackground: true },
  );
  useEffect(() => {
    let stop: (() => void) | undefined;
    const timer = setTimeout(async () => {
      stop = (await renewal()).watchBrowser();
    }, renewsAfter);
    return () => {
      clearTimeout(timer);
      stop?.();
    };
  }, []);
  useEffect(() => {
    if (!data) return;
    // Nobody waits for it: what did not work now is tried when the next page is opened.
    const timer = setTimeout(
      () =>
        void renewal()
          .then(({ renewBrowser }) => renewBrowser(data))
          .catch(() => undefined),
      renewsAfter,
    );
    return () => clearTimeout(timer);
  }, [data]);
  const unreachable = data?.onCall === true && !data.working;
  return (
    <div role="status" className={unreachable ? systemStyle.notice : undefined}>
      {unreachable && (
        <>
          <span>{t('reach-notice.nothing')}</span>{' '}
          {here !== '/how-you-reach-me' && <Link to="/how-you-reach-me">{t('reach-notice.look')}</Link>}
        </>
      )}
    </div>
  );
};
