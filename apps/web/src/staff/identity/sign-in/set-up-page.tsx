import { Button, Select, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { routes } from '#contracts';
import { language } from '../../../words/catalogue.js';
import { FormError } from '../../kit/form-error.js';
import { zoneHere, zones } from '../../kit/zones.js';
import { useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { LinkErrorPage } from './link-error-page.js';
import { NewPasswordField } from './new-password-field.js';
import { SignInFrame } from './sign-in-frame.js';
import { useOneTimeLink } from './use-one-time-link.js';

export const SetUpPage = () => {
  const t = useWords();
  const navigate = useNavigate();
  const { token, person, error } = useOneTimeLink('set-up');
  const [organisation, setOrganisation] = useState('');
  const [timeZone, setTimeZone] = useState(zoneHere);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const begin = useCommand(routes.setUp, {
    request: () => ({
      body: {
        token,
        organisation: { name: organisation, timeZone },
        admin: { name, email, password, locale: language() },
      },
    }),
    onSuccess: () => navigate({ to: '/sign-in', search: { done: 'set-up', email }, replace: true }),
  });

  if (error) return <LinkErrorPage error={error} />;
  const field = { required: true, withAsterisk: false, maxLength: 120 };
  return (
    <SignInFrame title={t('set-up.title')} subtitle={t('set-up.subtitle')}>
      <form
        aria-busy={!person}
        onSubmit={(event) => {
          event.preventDefault();
          begin.mutate();
        }}
      >
        <Stack gap="md">
          <TextInput
            {...field}
            label={t('set-up.organisation')}
            autoComplete="organization"
            value={organisation}
            onChange={(event) => setOrganisation(event.currentTarget.value)}
          />
          <Select
            label={t('set-up.time-zone')}
            data={zones}
            value={timeZone}
            onChange={(zone) => zone && setTimeZone(zone)}
            searchable
            allowDeselect={false}
          />
          <TextInput
            {...field}
            label={t('set-up.your-name')}
            autoComplete="name"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            {...field}
            maxLength={254}
            label={t('sign-in.email')}
            type="email"
            autoComplete="username"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <NewPasswordField value={password} onChange={setPassword} />
          <FormError error={begin.error} />
          <Button type="submit" size="md" loading={begin.isPending} disabled={!person}>
            {t('set-up.go')}
          </Button>
        </Stack>
      </form>
    </SignInFrame>
  );
};
