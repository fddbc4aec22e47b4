import { useWords } from '../use-words.js';

interface Props {
  low: string;
  high: string;
  value: number | undefined;
  onChange(value: number): void;
}

/**
 * A slider with words at both ends and no thumb until it is touched: a default would put words in somebody's mouth.
 * No figure is shown; a place on a line is easier to give than a mark out of ten.
 */
export const Scale = ({ low, high, value, onChange }: Props) => {
  const t = useWords();
  // A tap exactly where the hidden thumb rests changes nothing for the browser, so a click counts as well.
  const take = (input: HTMLInputElement): void => onChange(Number(input.value));
  return (
    <div className="scale">
      <input
        type="range"
        min={0}
        max={10}
        step={1}
        aria-labelledby="question"
        aria-valuetext={
          value === undefined ? t('scale.not-chosen', { low, high }) : t('scale.chosen', { n: value, low, high })
        }
        data-unset={value === undefined || undefined}
        value={value ?? 5}
        onChange={(event) => take(event.currentTarget)}
        onClick={(event) => take(event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key === ' ') take(event.currentTarget);
        }}
      />
      <div className="ends" aria-hidden="true">
        <span>{low}</span>
        <span>{high}</span>
      </div>
      {value === undefined && <p className="soft">{t('scale.touch')}</p>}
    </div>
  );
};
