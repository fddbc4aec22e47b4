import { Alert, Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useState } from 'react';
import { routes } from '#contracts';
import { Card } from '../../kit/card.js';
import { FormError } from '../../kit/form-error.js';
import { useSession } from '../../session/session.js';
import { useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { NewPasswordField } from '../sign-in/new-password-field.js';

export const PasswordCard = () => {
  const t = useWords();
  const { email } = useSession();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const change = useCommand(routes.changeMyPassword, {
    request: () => ({ body: { current, password } }),
    changes: [routes.listMySessions],
    onSuccess: () => {
      setCurrent('');
      setPassword('');
    },
  });
  return (
    <Card title={t('sign-in.password')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate();
        }}
      >
        <Stack maw={420}>
          <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
          <PasswordInput
            label={t('account.password-now')}
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': t('sign-in.show-password') }}
          />
          <NewPasswordField value={password} onChange={setPassword} />
          <FormError error={change.error} />
          {change.isSuccess && (
            <Alert role="status" variant="light">
              {t('account.password-changed')}
            </Alert>
          )}
          <Group>
            <Button type="submit" loading={change.isPending}>
              {t('reset.go')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
};
