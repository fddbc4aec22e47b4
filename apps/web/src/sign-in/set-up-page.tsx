import { Button, Select, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { routes } from '#contracts';
import { call } from '../call/call.js';
import { FormTrouble } from '../design/form-trouble.js';
import { zoneHere, zones } from '../design/zones.js';
import { language } from '../words/start-words.js';
import { useWords } from '../words/use-words.js';
import { DoorPage } from './door-page.js';
import { LinkTroublePage } from './link-trouble-page.js';
import { NewPasswordField } from './new-password-field.js';
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
  const begin = useMutation({
    mutationFn: () =>
      call(routes.setUp, {
        body: {
          token,
          organisation: { name: organisation, timeZone },
          admin: { name, email, password, locale: language() },
        },
      }),
    onSuccess: () => navigate({ to: '/sign-in', search: { done: 'set-up', email }, replace: true }),
  });

  if (error) return <LinkTroublePage error={error} />;
  const field = { required: true, withAsterisk: false, maxLength: 120 };
  return (
    <DoorPage title={t('set-up.title')} subtitle={t('set-up.subtitle')}>
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
          <FormTrouble error={begin.error} />
          <Button type="submit" size="md" loading={begin.isPending} disabled={!person}>
            {t('set-up.go')}
          </Button>
        </Stack>
      </form>
    </DoorPage>
  );
};
