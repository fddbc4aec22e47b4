import { Alert, Anchor, Button, Stack, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { routes } from '#contracts';
import { FormError } from '../../kit/form-error.js';
import { useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { SignInFrame } from './sign-in-frame.js';

export const ForgotPasswordPage = () => {
  const t = useWords();
  const [email, setEmail] = useState('');
  const ask = useCommand(routes.askPasswordReset, { request: () => ({ body: { email } }) });
  return (
    <SignInFrame title={t('forgot.title')} subtitle={t('forgot.subtitle')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          ask.mutate();
        }}
      >
        <Stack gap="md">
          <TextInput
            label={t('sign-in.email')}
            type="email"
            autoComplete="username"
            required
            withAsterisk={false}
            maxLength={254}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <FormError error={ask.error} />
          {ask.isSuccess && (
            <Alert role="status" variant="light">
              {t('forgot.sent')}
            </Alert>
          )}
          <Button type="submit" size="md" loading={ask.isPending}>
            {t('forgot.go')}
          </Button>
          <Anchor component={Link} to="/sign-in">
            {t('forgot.back')}
          </Anchor>
        </Stack>
      </form>
    </SignInFrame>
  );
};
