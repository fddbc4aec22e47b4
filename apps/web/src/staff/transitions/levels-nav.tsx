import { Link } from '@tanstack/react-router';
import { routes } from '#contracts';
import { useMayCall } from '../session/session.js';
import { useWords } from '../use-words.js';
import style from './levels-nav.module.css';

/** What belongs together of moves, beside the moves themselves: what a level brings, what a hand-off holds, how moves go. */
export const LevelsNav = () => {
  const t = useWords();
  const mayCount = useMayCall(routes.readTransitionQuality);
  const current = { 'aria-current': 'page' as const };
  return (
    <nav className={style.nav} aria-label={t('levels-nav.label')}>
      <Link to="/transitions/protocols" search={{}} activeProps={current}>
        {t('protocols.title')}
      </Link>
      <Link to="/transitions/templates" search={{}} activeProps={current}>
        {t('templates.title')}
      </Link>
      {mayCount && (
        <Link to="/transitions/quality" search={{}} activeProps={current}>
          {t('move-quality.title')}
        </Link>
      )}
    </nav>
  );
};
