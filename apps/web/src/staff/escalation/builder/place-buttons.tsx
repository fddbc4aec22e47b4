import { Button } from '@mantine/core';
import { useWords } from '../../use-words.js';
import style from './builder.module.css';

interface Props {
  /** What is moved, as one says it. */
  what: string;
  place: number;
  of: number;
  onMove(to: number): void;
  /** Absent: the last one stays. */
  onRemove?(): void;
}

/** Up, down and away, by pointer and by key alike. */
export const PlaceButtons = ({ what, place, of, onMove, onRemove }: Props) => {
  const t = useWords();
  return (
    <div className={style.place}>
      {of > 1 && (
        <>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('builder.move-up', { what })}
            disabled={place === 0}
            onClick={() => onMove(place - 1)}
          >
            ↑
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('builder.move-down', { what })}
            disabled={place === of - 1}
            onClick={() => onMove(place + 1)}
          >
            ↓
          </Button>
        </>
      )}
      {onRemove && (
        <Button variant="default" size="compact-sm" aria-label={t('builder.remove', { what })} onClick={onRemove}>
          ×
        </Button>
      )}
    </div>
  );
};
