import { Group, Text, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { routes } from '#contracts';
import { FormDialog } from '../kit/form-dialog.js';
import { useCommand } from '../session/use-api.js';
import { useWords } from '../use-words.js';

const shortest = 20;

/** Asks for the whole name, so that nobody finds out by leafing who is a patient here. */
export const BreakGlassDialog = ({ onClose }: { onClose(): void }) => {
  const t = useWords();
  const navigate = useNavigate();
  const [givenName, setGivenName] = useState('');
  const [familyName, setFamilyName] = useState('');
  const [reason, setReason] = useState('');
  const open = useCommand(routes.breakGlass, {
    request: () => ({ body: { patient: { givenName, familyName }, reason } }),
    changes: [routes.listPatients, routes.searchPatients],
    onSuccess: async ({ patientId }) => {
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
