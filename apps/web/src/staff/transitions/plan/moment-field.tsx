import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { fieldOf, instantIn } from '../../../kit/zoned-time.js';

interface Props {
  label: string;
  description?: string;
  /** Whose clock the field shows. */
  timeZone: string;
  value: string | null;
  /** Moments between which it lies, as far as the browser helps with that. */
  min?: string;
  max?: string;
  autoFocus?: boolean;
  onChange(at: string | null): void;
}

/** A day and a time on somebody’s clock. */
export const MomentField = ({ label, description, timeZone, value, min, max, autoFocus, onChange }: Props) => {
  const [field, setField] = useState(() => (value ? fieldOf(value, timeZone) : ''));
  return (
    <TextInput
      type="datetime-local"
      label={label}
      description={description}
      min={min && fieldOf(min, timeZone)}
      max={max && fieldOf(max, timeZone)}
      required
      withAsterisk={false}
      data-autofocus={autoFocus || undefined}
      value={field}
      onChange={(event) => {
        setField(event.currentTarget.value);
        onChange(instantIn(event.currentTarget.value, timeZone));
      }}
    />
  );
};
