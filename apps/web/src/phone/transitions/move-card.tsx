import type { PhoneQueue } from '../offline/use-offline-queue.js';
import { useWords } from '../use-words.js';
import { useMyMove } from './use-my-move.js';

interface Props {
  token: string;
  phone: PhoneQueue;
  onOpen(): void;
}

/** On the home screen while somebody moves, and for as long as the move is followed up. */
export const MoveCard = ({ token, phone, onOpen }: Props) => {
  const t = useWords();
  const { move } = useMyMove(token, phone);
  if (!move) return null;
  return (
    <div className="card">
      <p>{t(move.movedAt ? 'move.card-after' : 'move.card', { level: t(`level.${move.to}`) })}</p>
      <button type="button" className="second" onClick={onOpen}>
        {t('move.open')}
      </button>
    </div>
  );
};
