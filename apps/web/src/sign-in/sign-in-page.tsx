import { Alert, Button, Group, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { routes } from '#contracts';
import { queries, sessionQuery } from '../app/queries.js';
import { call } from '../call/call.js';
import { troubleOf } from '../call/problem.js';
import { SchemeSwitch } from '../design/scheme-switch.js';
import { LanguageSwitch } from '../words/language-switch.js';
import { useWords } from '../words/use-words.js';
import { DemoAccounts } from './demo-accounts.js';
import style from './sign-in.module.css';

export const SignInPage = () => {
  const t = useWords();
  const navigate = useNavigate();
  const { next } = useSearch({ from: '/sign-in' });
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const passwordField = useRef<HTMLInputElement>(null);

  const signIn = useMutation({
    mutationFn: (body: { email: string; password: string }) => call(routes.signIn, { body }),
    onSuccess: async (session) => {
      queries.clear();
      queries.setQueryData(sessionQuery.queryKey, session);
      await navigate({ href: next ?? '/inbox', replace: true });
    },
    onError: () => passwordField.current?.select(),
  });

  const signInAs = (account: { email: string; password: string }): void => {
    setEmail(account.email);
    setPassword(account.password);
    signIn.mutate({ email: account.email, password: account.password });
  };

  return (
    <main className={style.page}>
      <Group justify="flex-end" gap={4}>
        <LanguageSwitch />
        <SchemeSwitch />
      </Group>
      <div className={style.card}>
        <Stack gap="xs" mb="lg">
          <img src="/holdfast.svg" alt="" width={48} height={48} />
          <Title order={1} size="h2">
            {t('sign-in.title')}
          </Title>
          <Text c="dimmed">{t('sign-in.subtitle')}</Text>
        </Stack>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            signIn.mutate({ email, password });
          }}
        >
          <Stack gap="md">
            <TextInput
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
            {signIn.error && (
              <Alert role="alert" color="gray" variant="light">
                {t(`error.${troubleOf(signIn.error)}`)} {t('sign-in.help')}
              </Alert>
            )}
            <Button type="submit" size="md" loading={signIn.isPending}>
              {t('sign-in.go')}
            </Button>
          </Stack>
        </form>
      </div>
      <DemoAccounts onChoose={signInAs} />
    </main>
  );
};
