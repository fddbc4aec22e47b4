import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type AlertView, type NotUsefulReason, routes } from '#contracts';
import { useRuleName } from '../../escalation/rule-name.js';
import { FormDialog } from '../../kit/form-dialog.js';
import { nameWithTest } from '../../kit/test-tag.js';
import { useApi, useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { NotUsefulReasons } from './not-useful-reasons.js';

interface Props {
  alert: AlertView;
  onClose(): void;
}

export const NotUsefulDialog = ({ alert, onClose }: Props) => {
  const t = useWords();
  const ruleName = useRuleName();
  // Asked from the alert, which was read already: what I said before stands there to be changed.
  const before = useApi(routes.readAlert, { params: { alertId: alert.id } }).data?.usefulness.mine;
  const [chosen, setReason] = useState<NotUsefulReason | null>(null);
  const [written, setNote] = useState<string | null>(null);
  const reason = chosen ?? before?.reason ?? null;
  const note = written ?? (before?.useful === false ? before.note : null) ?? '';
  const judge = useCommand(routes.judgeAlert, {
    request: (because: NotUsefulReason) => ({
      params: { alertId: alert.id },
      body: { useful: false as const, reason: because, note: note.trim() || null },
      idempotencyKey: crypto.randomUUID(),
    }),
    changes: [routes.readAlert],
    onSuccess: onClose,
  });
  return (
    <FormDialog
      title={t('useful.not-title')}
      submit={t('action.save')}
      disabled={!reason}
      pending={judge.isPending}
      error={judge.error}
      onSubmit={() => reason && judge.mutate(reason)}
      onClose={onClose}
    >
      <Text c="dimmed" size="sm">
        {ruleName(alert.rule)} · {nameWithTest(t, alert.patient)}
      </Text>
      <NotUsefulReasons value={reason} onChange={setReason} />
      <Textarea
        label={t('useful.note')}
        description={t('useful.note-hint')}
        autosize
        minRows={2}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  );
};
