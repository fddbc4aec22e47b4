import { Alert, Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { routes, type SecondFactorNeeded, type Session } from '#contracts';
import { FormError } from '../../kit/form-error.js';
import { queries, sessionQuery } from '../../session/queries.js';
import { useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { DemoAccounts } from './demo-accounts.js';
import { SecondStep } from './second-step.js';
import { SignInFrame } from './sign-in-frame.js';
import { signInWithPasskey } from './sign-in-with-passkey.js';

export const SignInPage = () => {
  const t = useWords();
  const navigate = useNavigate();
  const { next, done, email: known = '' } = useSearch({ from: '/sign-in' });
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const passwordField = useRef<HTMLInputElement>(null);

  const [needed, setNeeded] = useState<SecondFactorNeeded['secondFactor'] | null>(null);

  const enter = async (session: Session): Promise<void> => {
    queries.clear();
    queries.setQueryData(sessionQuery.queryKey, session);
    await navigate({ href: next ?? '/', replace: true });
  };
  const signIn = useCommand(routes.signIn, {
    request: (body: { email: string; password: string }) => ({ body }),
    onSuccess: (answer) => ('secondFactor' in answer ? setNeeded(answer.secondFactor) : enter(answer)),
    onError: () => passwordField.current?.select(),
  });
  const passkey = useMutation({ mutationFn: () => signInWithPasskey(), onSuccess: enter });

  const elsewhere = useCommand(routes.beginSingleSignOn, {
    request: () => ({ body: { email } }),
    onSuccess: ({ url }) => location.assign(url),
  });

  const signInAs = (account: { email: string; password: string }): void => {
    setEmail(account.email);
    setPassword(account.password);
    signIn.mutate({ email: account.email, password: account.password });
  };

  if (needed) {
    return (
      <SignInFrame title={t('second-step.title')}>
        <SecondStep needed={needed} onSession={(session) => void enter(session)} onBack={() => setNeeded(null)} />
      </SignInFrame>
    );
  }
  return (
    <SignInFrame
      title={t('sign-in.title')}
      subtitle={t('sign-in.subtitle')}
      below={<DemoAccounts onChoose={signInAs} />}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          signIn.mutate({ email, password });
        }}
      >
        <Stack gap="md">
          {done && (
            <Alert role="status" variant="light">
              {t(`${done}.done`)}
            </Alert>
          )}
          <TextInput
            name="email"
            label={t('sign-in.email')}
            type="email"
            autoComplete="username"
            required
            withAsterisk={false}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <PasswordInput
            ref={passwordField}
            label={t('sign-in.password')}
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': t('sign-in.show-password') }}
          />
          <FormError error={signIn.error ?? passkey.error ?? elsewhere.error} hint={t('sign-in.help')} />
          <Button type="submit" size="md" loading={signIn.isPending}>
            {t('sign-in.go')}
          </Button>
          <Button variant="light" size="md" loading={passkey.isPending} onClick={() => passkey.mutate()}>
            {t('passkey.use')}
          </Button>
          <Button
            variant="light"
            size="md"
            loading={elsewhere.isPending || elsewhere.isSuccess}
            onClick={(event) => event.currentTarget.form?.email.reportValidity() && elsewhere.mutate()}
          >
            {t('sso.use')}
          </Button>
          <Anchor component={Link} to="/forgot-password">
            {t('forgot.link')}
          </Anchor>
        </Stack>
      </form>
    </SignInFrame>
  );
};
