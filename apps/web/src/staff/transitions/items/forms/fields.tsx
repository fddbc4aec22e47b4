import { Radio, Stack, Textarea } from '@mantine/core';
import { useWords } from '../../../use-words.js';

interface WordsProps {
  label: string;
  hint?: string;
  value: string;
  max?: number;
  optional?: boolean;
  onChange(value: string): void;
}

export const WordsField = ({ label, hint, value, max = 4000, optional = false, onChange }: WordsProps) => {
  const t = useWords();
  return (
    <Textarea
      label={optional ? t('item.optional', { what: label }) : label}
      description={hint}
      autosize
      minRows={2}
      maxLength={max}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
};

interface ChoiceProps<Value extends string> {
  label: string;
  hint?: string;
  options: readonly (readonly [value: Value, label: string])[];
  value: Value | null;
  onChange(value: Value): void;
}

/** One of a few, none chosen beforehand: what is signed was chosen. */
export const ChoiceField = <Value extends string>({ label, hint, options, value, onChange }: ChoiceProps<Value>) => (
  <Radio.Group
    label={label}
    description={hint}
    value={value}
    onChange={(chosen) => {
      const found = options.find(([option]) => option === chosen);
      if (found) onChange(found[0]);
    }}
  >
    <Stack gap={8} mt={8}>
      {options.map(([option, text]) => (
        <Radio key={option} value={option} label={text} />
      ))}
    </Stack>
  </Radio.Group>
);

interface YesNoProps {
  label: string;
  value: boolean | null;
  onChange(value: boolean): void;
}

export const YesNoField = ({ label, value, onChange }: YesNoProps) => {
  const t = useWords();
  return (
    <ChoiceField
      label={label}
      options={[
        ['yes', t('word.yes')],
        ['no', t('word.no')],
      ]}
      value={value === null ? null : value ? 'yes' : 'no'}
      onChange={(chosen) => onChange(chosen === 'yes')}
    />
  );
};
