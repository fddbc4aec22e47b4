import { Group, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { routes } from '#contracts';
import { callApi } from '../../api/client.js';
import { FormDialog } from '../kit/form-dialog.js';
import { queries } from '../session/queries.js';
import { useWords } from '../use-words.js';

const shortest = 20;

/** Asks for the whole name, so that nobody finds out by leafing who is a patient here. */
export const BreakGlassDialog = ({ onClose }: { onClose(): void }) => {
  const t = useWords();
  const navigate = useNavigate();
  const [givenName, setGivenName] = useState('');
  const [familyName, setFamilyName] = useState('');
  const [reason, setReason] = useState('');
  const open = useMutation({
    mutationFn: () => callApi(routes.breakGlass, { body: { patient: { givenName, familyName }, reason } }),
    onSuccess: async ({ patientId }) => {
      await queries.invalidateQueries({ queryKey: ['patients'] });
      await navigate({ to: '/patients/$patientId', params: { patientId }, search: {} });
    },
  });
  return (
    <FormDialog
      title={t('break-glass.title')}
      submit={t('break-glass.submit')}
      disabled={reason.trim().length < shortest}
      pending={open.isPending}
      error={open.error}
      onSubmit={() => open.mutate()}
      onClose={onClose}
    >
      <Text size="sm">{t('break-glass.explain')}</Text>
      <Group grow align="flex-start">
        <TextInput
          label={t('break-glass.given-name')}
          value={givenName}
          onChange={(event) => setGivenName(event.currentTarget.value)}
          maxLength={80}
          required
        />
        <TextInput
          label={t('break-glass.family-name')}
          value={familyName}
          onChange={(event) => setFamilyName(event.currentTarget.value)}
          maxLength={80}
          required
        />
      </Group>
      <Textarea
        label={t('break-glass.reason')}
        description={t('break-glass.reason-hint')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        minRows={3}
        autosize
        maxLength={1000}
        required
      />
    </FormDialog>
  );
};
