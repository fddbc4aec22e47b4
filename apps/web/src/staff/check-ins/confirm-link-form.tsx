import { Button, Group, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { routes } from '#contracts';
import { callApi } from '../../api/client.js';
import { FormError } from '../kit/form-error.js';
import { useWords } from '../use-words.js';

interface Props {
  patientId: string;
  onSettled(): unknown;
}

/** Where the code is entered that somebody sees on the patient's phone. */
export const ConfirmLinkForm = ({ patientId, onSettled }: Props) => {
  const t = useWords();
  const [code, setCode] = useState('');
  const confirm = useMutation({
    mutationFn: () => callApi(routes.confirmPersonalLink, { params: { patientId }, body: { code } }),
    onSuccess: () => setCode(''),
    onSettled,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate();
      }}
    >
      <Group align="end" mt="sm">
        <TextInput
          label={t('links.code')}
          description={t('links.code-hint')}
          inputMode="numeric"
          autoComplete="off"
          pattern="\d{6}"
          maxLength={6}
          required
          withAsterisk={false}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit" variant="light" loading={confirm.isPending}>
          {t('links.confirm')}
        </Button>
      </Group>
      <FormError error={confirm.error} />
      {confirm.isSuccess && (
        <Text size="sm" role="status" mt="xs">
          {t('links.confirmed-now')}
        </Text>
      )}
    </form>
  );
};
