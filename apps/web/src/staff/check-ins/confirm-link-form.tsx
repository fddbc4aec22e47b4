import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { routes } from '#contracts';
import { FormError } from '../kit/form-error.js';
import { useCommand } from '../session/use-api.js';
import { useWords } from '../use-words.js';

/** Where the code is entered that somebody sees on the patient's phone. */
export const ConfirmLinkForm = ({ patientId }: { patientId: string }) => {
  const t = useWords();
  const [code, setCode] = useState('');
  const confirm = useCommand(routes.confirmPersonalLink, {
    request: () => ({ params: { patientId }, body: { code } }),
    onSuccess: () => setCode(''),
    changes: [routes.listPersonalLinks],
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
        <Button type="submit" variant="default" loading={confirm.isPending}>
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
