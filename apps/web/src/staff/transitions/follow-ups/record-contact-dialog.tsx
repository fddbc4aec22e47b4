import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ContactChannel, type FollowUpView, routes, type TransitionView } from '#contracts';
import { FormDialog } from '../../kit/form-dialog.js';
import { zoneHere } from '../../kit/zones.js';
import { useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { ChoiceField, YesNoField } from '../items/forms/fields.js';
import { MomentField } from '../plan/moment-field.js';
import { showsTransitions } from '../read-again.js';

interface Props {
  transition: TransitionView;
  followUp: FollowUpView;
  onClose(): void;
}

export const RecordContactDialog = ({ transition, followUp, onClose }: Props) => {
  const t = useWords();
  const [at, setAt] = useState<string | null>(() => new Date().toISOString());
  const [channel, setChannel] = useState<ContactChannel | null>(null);
  const [reached, setReached] = useState<boolean | null>(null);
  const [note, setNote] = useState('');
  const body = at && channel && reached !== null ? { at, channel, reached, note: note.trim() || null } : null;
  const record = useCommand(routes.recordContact, {
    request: (given: NonNullable<typeof body>) => ({
      params: { transitionId: transition.id, followUpId: followUp.id },
      body: given,
    }),
    changes: showsTransitions,
    onSuccess: onClose,
  });
  return (
    <FormDialog
      title={t('after.record-of', { what: t(`follow-up.${followUp.kind}`) })}
      submit={t('action.save')}
      disabled={!body}
      pending={record.isPending}
      error={record.error}
      onSubmit={() => body && record.mutate(body)}
      onClose={onClose}
    >
      <Text c="dimmed" size="sm">
        {t(followUp.kind === 'visit' ? 'after.visit-hint' : 'after.record-hint')}
      </Text>
      <MomentField
        label={t('after.at')}
        timeZone={zoneHere}
        min={transition.movedAt ?? undefined}
        max={new Date().toISOString()}
        value={at}
        onChange={setAt}
      />
      <ChoiceField
        label={t('after.channel')}
        options={ContactChannel.options.map((each) => [each, t(`channel.${each}`)] as const)}
        value={channel}
        onChange={(chosen) => setChannel(chosen)}
      />
      <YesNoField label={t('after.reached')} value={reached} onChange={setReached} />
      {reached === false && <Text size="sm">{t('after.reached-no-hint')}</Text>}
      <Textarea
        label={t('after.note')}
        autosize
        minRows={2}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  );
};
