import { useMoments } from '../../kit/moments.js';
import { useWords } from '../use-words.js';
import { useMyAccess } from './use-my-access.js';

const shownFor = 30 * 86_400_000;

/** The way to "who can see what"; says so when the record was opened in an emergency lately. */
export const PrivacyLink = ({ token, onOpen }: { token: string; onOpen(): void }) => {
  const t = useWords();
  const moments = useMoments();
  const { access } = useMyAccess(token);
  const last = access?.breakGlass.find(({ openedAt }) => Date.now() - Date.parse(openedAt) < shownFor);
  return (
    <div className="stack">
      {last && (
        <p className="card" role="status">
          {t('privacy.emergency-notice', { name: last.by, time: moments.dayAndClock(last.openedAt) })}
        </p>
      )}
      <button type="button" className="second" onClick={onOpen}>
        {t('privacy.open')}
      </button>
    </div>
  );
};
