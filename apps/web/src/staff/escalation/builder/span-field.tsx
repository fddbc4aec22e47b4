import { NativeSelect, NumberInput } from '@mantine/core';
import type { Span } from '#contracts';
import { useWords } from '../../use-words.js';
import style from './builder.module.css';

const units = ['m', 'h', 'bh'] as const;

interface Props {
  label: string;
  span: Span;
  onChange(span: Span): void;
}

/** How long: minutes and hours run in real time, business hours when the programme is open. */
export const SpanField = ({ label, span, onChange }: Props) => {
  const t = useWords();
  return (
    <div className={style.span}>
      <NumberInput
        label={label}
        min={1}
        max={10_000}
        allowDecimal={false}
        value={span.amount}
        onChange={(amount) => typeof amount === 'number' && amount >= 1 && onChange({ ...span, amount })}
      />
      <NativeSelect
        aria-label={t('builder.unit-of', { what: label })}
        data={units.map((value) => ({ value, label: t(`span-unit.${value}`) }))}
        value={span.unit}
        onChange={(event) => {
          const unit = units.find((each) => each === event.currentTarget.value);
          if (unit) onChange({ ...span, unit });
        }}
      />
    </div>
  );
};
