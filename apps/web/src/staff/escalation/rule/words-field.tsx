import { Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { WordMarks } from './word-marks.js';

interface Props {
  label: string;
  description?: string;
  maxLength: number;
  /** One line, such as a name. */
  short?: boolean;
  /** What is wrong with it otherwise. */
  error?: ReactNode;
  value: string;
  onChange(text: string): void;
}

/** Words that others will read: kinder ones are offered while one types. */
export const WordsField = ({ short = false, value, onChange, ...props }: Props) => {
  const shared = {
    ...props,
    required: true,
    value,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  return (
    <div>
      {short ? <TextInput {...shared} /> : <Textarea {...shared} autosize minRows={2} />}
      <WordMarks text={value} />
    </div>
  );
};
