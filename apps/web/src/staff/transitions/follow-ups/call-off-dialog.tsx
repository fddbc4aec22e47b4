import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { type FollowUpView, routes } from '#contracts';
import { FormDialog } from '../../kit/form-dialog.js';
import { useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { showsTransitions } from '../read-again.js';

interface Props {
  transitionId: string;
  followUp: FollowUpView;
  onClose(): void;
}

export const CallOffDialog = ({ transitionId, followUp, onClose }: Props) => {
  const t = useWords();
  const [reason, setReason] = useState('');
  const callOff = useCommand(routes.callOffAftercare, {
    request: () => ({ params: { transitionId, followUpId: followUp.id }, body: { reason } }),
    changes: showsTransitions,
    onSuccess: onClose,
  });
  return (
    <FormDialog
      title={t('after.call-off-of', { what: t(`follow-up.${followUp.kind}`) })}
      submit={t('after.call-off')}
      disabled={reason.trim() === ''}
      pending={callOff.isPending}
      error={callOff.error}
      onSubmit={() => callOff.mutate()}
      onClose={onClose}
    >
      <Textarea
        label={t('after.call-off-reason')}
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
