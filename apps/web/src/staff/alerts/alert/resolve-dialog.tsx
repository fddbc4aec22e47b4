import { Radio, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { AlertOutcome, type AlertView, type UsefulnessMark } from '#contracts';
import { useLivePick } from '../../../live/use-live.js';
import { useRuleName } from '../../escalation/rule-name.js';
import { FormDialog } from '../../kit/form-dialog.js';
import { nameWithTest } from '../../kit/test-tag.js';
import { useWords } from '../../use-words.js';
import { UsefulnessChoice } from '../usefulness/usefulness-choice.js';
import { useAlertActions } from './alert-actions.js';

interface Props {
  alert: AlertView;
  onClose: () => void;
}

export const ResolveDialog = ({ alert: asked, onClose }: Props) => {
  const t = useWords();
  const ruleName = useRuleName();
  const { resolve, judge, mayJudge } = useAlertActions();
  // As it stands now: whoever was told that it changed meanwhile sends the same words again.
  const alert = useLivePick(({ book }) => book.alerts.get(asked.id)) ?? asked;
  const [outcome, setOutcome] = useState<AlertOutcome | null>(null);
  const [note, setNote] = useState('');
  const [mark, setMark] = useState<UsefulnessMark | null>(null);
  const send = useMutation({
    mutationFn: (how: AlertOutcome) => resolve(alert, how, note.trim() || null),
    onSuccess: () => {
      if (mark) judge(alert, mark);
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('resolve.title')}
      submit={t('alert.resolve')}
      disabled={!outcome}
      pending={send.isPending}
      error={send.error}
      onSubmit={() => outcome && send.mutate(outcome)}
      onClose={onClose}
    >
      <Text c="dimmed" size="sm">
        {ruleName(alert.rule)} · {nameWithTest(t, alert.patient)}
      </Text>
      <Radio.Group
        label={t('resolve.outcome')}
        value={outcome}
        onChange={(value) => setOutcome(AlertOutcome.parse(value))}
      >
        <Stack gap={8} mt={8}>
          {AlertOutcome.options.map((value) => (
            <Radio key={value} value={value} label={t(`outcome.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t('resolve.note')}
        description={t('resolve.note-hint')}
        autosize
        minRows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {mayJudge && <UsefulnessChoice value={mark} onChange={setMark} />}
    </FormDialog>
  );
};
