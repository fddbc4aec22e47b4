import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type HandoffItemView, routes, safetyItems } from '#contracts';
import { FormDialog } from '../../kit/form-dialog.js';
import { useWords } from '../../use-words.js';
import { type ItemTarget, useItem } from './use-item.js';

export type WithReason = 'waive' | 'not-applicable' | 'reopen';

const routeOf = {
  waive: routes.waiveHandoffItem,
  'not-applicable': routes.markHandoffItemNotApplicable,
  reopen: routes.reopenHandoffItem,
} as const;

interface Props {
  what: WithReason;
  item: HandoffItemView;
  target: ItemTarget;
  onClose(): void;
}

/** To go on without an item, or to take one up again, takes a reason that everybody reads. */
export const ReasonDialog = ({ what, item, target, onClose }: Props) => {
  const t = useWords();
  const [reason, setReason] = useState('');
  const send = useItem(routeOf[what], target, {
    request: (of) => ({ ...of, body: { reason } }),
    onDone: onClose,
  });
  return (
    <FormDialog
      title={`${t(`item.${what}`)}: ${t(`handoff.${item.kind}`)}`}
      submit={t(`item.${what}`)}
      disabled={reason.trim() === ''}
      pending={send.isPending}
      error={send.error}
      onSubmit={() => send.mutate()}
      onClose={onClose}
    >
      <Text>{t(`item.${what}-hint`)}</Text>
      {what !== 'reopen' && safetyItems.includes(item.kind) && <Text size="sm">{t('item.safety')}</Text>}
      <Textarea
        label={t('item.reason')}
        autosize
        minRows={2}
        maxLength={500}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
};
