import type { LevelOfCareStay } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { useWords } from '../../use-words.js';
import { drawnStays } from './drawn-stays.js';
import style from './stays.module.css';

interface Props {
  stays: readonly LevelOfCareStay[];
  timeZone: string;
}

/** A picture of what the list beside it says in words. */
export const StaysDrawn = ({ stays, timeZone }: Props) => {
  const t = useWords();
  const moments = useMoments(timeZone);
  const { levels, bars } = drawnStays(stays, Date.now());
  const first = stays.at(-1)?.beganAt;
  return (
    <figure className={style.drawn} aria-hidden="true">
      {levels.map((level, row) => (
        <div key={level} className={style.row}>
          <span>{t(`level.${level}`)}</span>
          <div className={style.line}>
            {bars
              .filter((bar) => bar.row === row)
              .map((bar) => (
                <span
                  key={bar.id}
                  className={style.bar}
                  style={{ left: `${bar.left * 100}%`, width: `${bar.width * 100}%` }}
                />
              ))}
          </div>
        </div>
      ))}
      <figcaption className={style.ends}>
        <span>{first && moments.date(first)}</span>
        <span>{t('stays.today')}</span>
      </figcaption>
    </figure>
  );
};
