import { Link } from '@tanstack/react-router';
import { routes } from '#contracts';
import { useApi } from '../session/use-api.js';
import { useWords } from '../use-words.js';
import style from './system.module.css';

/** On every page of an admin, for as long as something is wrong or work waits that was given up. */
export const SystemNotice = () => {
  const t = useWords();
  const { data } = useApi(routes.readSystem, {}, { refetchInterval: 10_000, refetchIntervalInBackground: true });
  const said = data && [
    ...(data.findings.length ? [t('system.wrong', { count: data.findings.length })] : []),
    ...(data.failedWork ? [t('failed-work.notice', { count: data.failedWork })] : []),
  ];
  return (
    <div role="status" className={said?.length ? style.notice : undefined}>
      {said && said.length > 0 && (
        <>
          <span>{said.join(' · ')}</span> <Link to="/system">{t('failed-work.look')}</Link>
        </>
      )}
    </div>
  );
};
