import type { Turn } from '#contracts';
import { useSession } from '../session/session.js';
import { useWords } from '../use-words.js';

/** Who has to act next, said so that whoever reads it knows whether it is they. */
export const WhoseTurn = ({ turn }: { turn: Turn }) => {
  const t = useWords();
  const { staffId } = useSession();
  const role = turn.role ? t(`role.${turn.role}`) : '';
  if (turn.person?.id === staffId) return <strong>{t('turn.yours')}</strong>;
  if (!turn.person) return <>{t('turn.vacant', { role })}</>;
  return <>{turn.role ? t('turn.as', { name: turn.person.name, role }) : t('turn.of', { name: turn.person.name })}</>;
};
