import type { MyAccess, Opening } from '#contracts';
import { useMoments } from '../../kit/moments.js';
import { useWords } from '../use-words.js';
import { Openings } from './openings.js';

interface Props {
  people: MyAccess['beside'];
  busy: boolean;
  onSwitch(staffId: string, opening: Opening): void;
}

/** Who else is let to the record because of a move: who receives the patient, and who looked after them before. */
export const Beside = ({ people, busy, onSwitch }: Props) => {
  const t = useWords();
  const moments = useMoments();
  if (!people.length) return null;
  return (
    <>
      <h2>{t('privacy.beside')}</h2>
      <div className="stack">
        {people.map(({ staffId, name, why, until, sees }) => (
          <Openings
            key={`${staffId} ${why}`}
            name={name}
            what={t(`privacy.beside-${why}`, { time: until ? moments.dayAndClock(until) : '' })}
            sees={sees}
            byRole={why === 'team-before'}
            busy={busy}
            onSwitch={(opening) => onSwitch(staffId, opening)}
          />
        ))}
      </div>
    </>
  );
};
