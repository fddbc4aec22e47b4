import { useId } from 'react';

interface Props<T extends string> {
  options: readonly { value: T; label: string }[];
  chosen: readonly T[];
  many?: boolean;
  /** Names the group where the question above does not. */
  legend?: string;
  className?: string;
  onChoose(value: T): void;
}

export const Choice = <T extends string>({ options, chosen, many = false, legend, className, onChoose }: Props<T>) => {
  const name = useId();
  return (
    <fieldset className={`choice ${className ?? ''}`} aria-labelledby={legend ? undefined : 'question'}>
      {legend && <legend>{legend}</legend>}
      {options.map(({ value, label }) => (
        <label key={value}>
          <input
            type={many ? 'checkbox' : 'radio'}
            name={name}
            checked={chosen.includes(value)}
            onChange={() => onChoose(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
};
