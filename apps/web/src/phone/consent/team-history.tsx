import type { MyAccess } from '#contracts';
import { useMoments } from '../../kit/moments.js';
import { useWords } from '../use-words.js';

/** Who came to the team and who left it, and who decided so. */
export const TeamHistory = ({ changes }: { changes: MyAccess['teamHistory'] }) => {
  const t = useWords();
  const moments = useMoments();
  if (!changes.length) return null;
  return (
    <details className="fold">
      <summary>{t('privacy.team-history')}</summary>
      <ul className="stack">
        {changes.map(({ id, at, joined, role, names, by }) => (
          <li key={id}>
            {t(joined ? 'privacy.joined' : 'privacy.left', {
              names: names.join(', '),
              role: t(`role.${role}`),
              time: moments.dayAndClock(at),
            })}{' '}
            {by && <span className="soft">{t('privacy.said-by', { name: by })}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
};
