import { Alert, Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { routes, type SingleSignOn } from '#contracts';
import { Card } from '../../kit/card.js';
import { FormError } from '../../kit/form-error.js';
import style from '../../kit/kit.module.css';
import { Loaded } from '../../kit/loaded.js';
import { useApi, useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';

const nothing: SingleSignOn = { issuer: '', clientId: '', emailDomain: '' };

export const SingleSignOnCard = () => {
  const t = useWords();
  const { data, error, refetch } = useApi(routes.readSingleSignOn, {});
  const [typed, setTyped] = useState<Partial<SingleSignOn>>({});
  const [secret, setSecret] = useState('');
  const kept = data?.singleSignOn ?? null;
  const shown = { ...nothing, ...kept, ...typed };
  const onSuccess = () => {
    setTyped({});
    setSecret('');
  };
  const save = useCommand(routes.setSingleSignOn, {
    request: () => ({ body: { ...shown, clientSecret: secret || undefined } }),
    onSuccess,
    changes: [routes.readSingleSignOn],
  });
  const remove = useCommand(routes.removeSingleSignOn, {
    request: () => ({}),
    changes: [routes.readSingleSignOn],
    onSuccess,
  });
  const field = (name: keyof SingleSignOn) => ({
    label: t(`sso.${name}`),
    required: true,
    withAsterisk: false,
    value: shown[name],
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
      setTyped({ ...typed, [name]: currentTarget.value }),
  });
  return (
    <Card title={t('sso.title')}>
      {!data && (
        <Loaded of={{ data, error, refetch }} lines={[60, 60, 60]}>
          {() => null}
        </Loaded>
      )}
      {data && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate();
          }}
        >
          <Stack maw={520}>
            <Text c="dimmed">{t('sso.hint')}</Text>
            <Text size="sm">{t('sso.redirect')}</Text>
            <code className={style.secret}>{data.redirectUri}</code>
            <TextInput {...field('issuer')} type="url" placeholder="https://login.example.org" maxLength={300} />
            <TextInput {...field('clientId')} maxLength={200} />
            <PasswordInput
              label={t('sso.secret')}
              description={kept ? t('sso.secret-kept') : undefined}
              required={!kept}
              withAsterisk={false}
              autoComplete="off"
              maxLength={500}
              value={secret}
              onChange={(event) => setSecret(event.currentTarget.value)}
              visibilityToggleButtonProps={{ 'aria-label': t('sign-in.show-password') }}
            />
            <TextInput {...field('emailDomain')} placeholder="example.org" maxLength={253} />
            <FormError error={save.error ?? remove.error} />
            {save.isSuccess && (
              <Alert role="status" variant="light">
                {t('policy.saved')}
              </Alert>
            )}
            <Group>
              <Button type="submit" loading={save.isPending}>
                {t('action.save')}
              </Button>
              {kept && (
                <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>
                  {t('action.remove')}
                </Button>
              )}
            </Group>
          </Stack>
        </form>
      )}
    </Card>
  );
};
