import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { routes, type SecondFactorNeeded, type Session } from '#contracts';
import { FormError } from '../../kit/form-error.js';
import { useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { signInWithPasskey } from './sign-in-with-passkey.js';

interface Props {
  needed: SecondFactorNeeded['secondFactor'];
  onSession(session: Session): void;
  onBack(): void;
}

/** After the password: a code from the app or from paper, or a passkey. */
export const SecondStep = ({ needed: { token, methods }, onSession, onBack }: Props) => {
  const t = useWords();
  const [code, setCode] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const confirm = useCommand(routes.confirmSignIn, {
    request: () => ({ body: { token, code } }),
    onSuccess: onSession,
    onError: () => field.current?.select(),
  });
  const passkey = useMutation({ mutationFn: () => signInWithPasskey(token), onSuccess: onSession });
  const app = methods.includes('totp');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate();
      }}
    >
      <Stack gap="md">
        <Text>{t(app ? 'second-step.app' : 'second-step.recovery')}</Text>
        <TextInput
          ref={field}
          label={t(app ? 'code.label' : 'code.recovery')}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          minLength={6}
          maxLength={20}
          required
          withAsterisk={false}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <FormError error={confirm.error ?? passkey.error} />
        <Button type="submit" size="md" loading={confirm.isPending}>
          {t('account.go-on')}
        </Button>
        {methods.includes('passkey') && (
          <Button variant="light" size="md" loading={passkey.isPending} onClick={() => passkey.mutate()}>
            {t('passkey.use')}
          </Button>
        )}
        {app && (
          <Text size="sm" c="dimmed">
            {t('second-step.lost')}
          </Text>
        )}
        <Button variant="subtle" onClick={onBack}>
          {t('forgot.back')}
        </Button>
      </Stack>
    </form>
  );
};
