import { Button, Stack, TextInput } from '@mantine/core';
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

export const InvitationPage = () => {
  const t = useWords();
  const navigate = useNavigate();
  const { token, person, error } = useOneTimeLink('invitation');
  const [typed, setName] = useState<string | null>(null);
  const [password, setPassword] = useState('');
  const name = typed ?? person?.name ?? '';
  const email = person?.email ?? '';
  const join = useCommand(routes.acceptInvitation, {
    request: () => ({ body: { token, name, password } }),
    onSuccess: () => navigate({ to: '/sign-in', search: { done: 'invitation', email }, replace: true }),
  });

  if (error) return <LinkErrorPage error={error} />;
  return (
    <SignInFrame
      title={
        person?.organisation ? t('invitation.title', { organisation: person.organisation }) : t('invitation.untitled')
      }
      subtitle={person && t('invitation.subtitle', { email })}
    >
      <form
        aria-busy={!person}
        onSubmit={(event) => {
          event.preventDefault();
          join.mutate();
        }}
      >
        <Stack gap="md">
          {/* So that a password manager knows what the password is for. */}
          <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
          <TextInput
            label={t('set-up.your-name')}
            autoComplete="name"
            required
            withAsterisk={false}
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <NewPasswordField value={password} onChange={setPassword} />
          <FormError error={join.error} />
          <Button type="submit" size="md" loading={join.isPending} disabled={!person}>
            {t('invitation.go')}
          </Button>
        </Stack>
      </form>
    </SignInFrame>
  );
};
