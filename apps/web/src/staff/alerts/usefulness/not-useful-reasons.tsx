import { Radio, Stack } from '@mantine/core';
import { NotUsefulReason } from '#contracts';
import { useWords } from '../../use-words.js';

interface Props {
  value: NotUsefulReason | null;
  onChange(reason: NotUsefulReason): void;
}

/** What was amiss is about the rule. No reason is about the person, whose wish to be heard is never of no use. */
export const NotUsefulReasons = ({ value, onChange }: Props) => {
  const t = useWords();
  return (
    <Radio.Group label={t('useful.why')} value={value} onChange={(each) => onChange(NotUsefulReason.parse(each))}>
      <Stack gap={8} mt={8}>
        {NotUsefulReason.options.map((reason) => (
          <Radio key={reason} value={reason} label={t(`useful-reason.${reason}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
};
