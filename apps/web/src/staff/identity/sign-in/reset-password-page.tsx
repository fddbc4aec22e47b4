import { Button, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { routes } from '#contracts';
import { FormError } from '../../kit/form-error.js';
import { useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { LinkErrorPage } from './link-error-page.js';
import { NewPasswordField } from './new-password-field.js';
import { SignInFrame } from './sign-in-frame.js';
import { useOneTimeLink } from './use-one-time-link.js';

export const ResetPasswordPage = () => {
  const t = useWords();
  const navigate = useNavigate();
  const { token, person, error } = useOneTimeLink('password-reset');
  const [password, setPassword] = useState('');
  const email = person?.email ?? '';
  const reset = useCommand(routes.resetPassword, {
    request: () => ({ body: { token, password } }),
    onSuccess: () => navigate({ to: '/sign-in', search: { done: 'reset', email }, replace: true }),
  });

  if (error) return <LinkErrorPage error={error} />;
  return (
    <SignInFrame title={t('reset.title')} subtitle={person && t('reset.subtitle', { email })}>
      <form
        aria-busy={!person}
        onSubmit={(event) => {
          event.preventDefault();
          reset.mutate();
        }}
      >
        <Stack gap="md">
          <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
          <NewPasswordField value={password} onChange={setPassword} />
          <FormError error={reset.error} />
          <Button type="submit" size="md" loading={reset.isPending} disabled={!person}>
            {t('reset.go')}
          </Button>
        </Stack>
      </form>
    </SignInFrame>
  );
};
