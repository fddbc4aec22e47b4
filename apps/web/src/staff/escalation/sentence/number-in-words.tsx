import { useState } from 'react';
import style from '../rules.module.css';

interface Props {
  /** What the number is of. */
  label: string;
  value: number;
  /** Of whole numbers alone, from 1 on. */
  counts?: boolean;
  onChange(value: number): void;
}

/** A number within a sentence. While it is empty, or no number, the one before stands. */
export const NumberInWords = ({ label, value, counts = false, onChange }: Props) => {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? String(value);
  return (
    <input
      className={style.number}
      type="number"
      inputMode={counts ? 'numeric' : 'decimal'}
      min={counts ? 1 : undefined}
      step={counts ? 1 : 'any'}
      aria-label={label}
      style={{ width: `${Math.max(2, shown.length) + 2.2}ch` }}
      value={shown}
      onChange={({ currentTarget: { value: text, valueAsNumber } }) => {
        setTyped(text);
        const fits =
          Number.isFinite(valueAsNumber) && (!counts || (Number.isInteger(valueAsNumber) && valueAsNumber > 0));
        if (fits) onChange(valueAsNumber);
      }}
      onBlur={() => setTyped(null)}
    />
  );
};
