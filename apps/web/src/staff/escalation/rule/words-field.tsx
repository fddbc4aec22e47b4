import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  label: string;
  description?: string;
  maxLength: number;
  /** What is wrong with it otherwise. */
  error?: ReactNode;
  value: string;
  onChange(text: string): void;
}

/** Words that others will read. */
export const WordsField = ({ label, description, maxLength, error, value, onChange }: Props) => (
  <Textarea
    label={label}
    description={description}
    required
    autosize
    minRows={2}
    maxLength={maxLength}
    error={error}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);
