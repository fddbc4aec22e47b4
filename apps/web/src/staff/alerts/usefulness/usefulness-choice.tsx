import { Input, SegmentedControl, Stack } from '@mantine/core';
import { useId, useState } from 'react';
import type { UsefulnessMark } from '#contracts';
import { useWords } from '../../use-words.js';
import { NotUsefulReasons } from './not-useful-reasons.js';

interface Props {
  value: UsefulnessMark | null;
  /** Null as long as nothing is said, or what was amiss is still missing. */
  onChange(mark: UsefulnessMark | null): void;
}

/** Asked where somebody closes an alert anyway; nobody has to answer. */
export const UsefulnessChoice = ({ value, onChange }: Props) => {
  const t = useWords();
  const id = useId();
  const [choice, setChoice] = useState<'unsaid' | 'yes' | 'no'>('unsaid');
  const choose = (next: string): void => {
    setChoice(next as typeof choice);
    onChange(next === 'yes' ? { useful: true, reason: null, note: null } : null);
  };
  return (
    <Stack gap={8}>
      <Input.Label id={id} component="span">
        {t('useful.choice')}
      </Input.Label>
      <SegmentedControl
        aria-labelledby={id}
        data={[
          { value: 'unsaid', label: t('useful.unsaid') },
          { value: 'yes', label: t('useful.yes') },
          { value: 'no', label: t('useful.no') },
        ]}
        value={choice}
        onChange={choose}
      />
      {choice === 'no' && (
        <NotUsefulReasons
          value={value?.reason ?? null}
          onChange={(reason) => onChange({ useful: false, reason, note: null })}
        />
      )}
    </Stack>
  );
};
