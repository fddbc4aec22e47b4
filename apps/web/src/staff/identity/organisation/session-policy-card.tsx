import { Alert, Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { routes, type SessionPolicy } from '#contracts';
import { Card } from '../../kit/card.js';
import { FormError } from '../../kit/form-error.js';
import { Loaded } from '../../kit/loaded.js';
import { useApi, useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';

export const SessionPolicyCard = () => {
  const t = useWords();
  const { data, error, refetch } = useApi(routes.readSessionPolicy, {});
  const [typed, setTyped] = useState<Partial<SessionPolicy>>({});
  const policy = data && { ...data, ...typed };
  const save = useCommand(routes.setSessionPolicy, {
    request: (body: SessionPolicy) => ({ body }),
    changes: [routes.readSessionPolicy],
    onSuccess: () => {
      setTyped({});
    },
  });
  return (
    <Card title={t('policy.title')}>
      {!data && (
        <Loaded of={{ data, error, refetch }} lines={[60, 60]}>
          {() => null}
        </Loaded>
      )}
      {policy && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate(policy);
          }}
        >
          <Stack maw={420}>
            <Text c="dimmed">{t('policy.hint')}</Text>
            <NumberInput
              label={t('policy.lock')}
              suffix={` ${t('policy.minutes')}`}
              min={1}
              max={120}
              allowDecimal={false}
              value={policy.lockAfterMinutes}
              onChange={(value) => setTyped({ ...typed, lockAfterMinutes: Number(value) })}
            />
            <NumberInput
              label={t('policy.end')}
              suffix={` ${t('policy.hours')}`}
              min={1}
              max={24}
              allowDecimal={false}
              value={policy.endAfterHours}
              onChange={(value) => setTyped({ ...typed, endAfterHours: Number(value) })}
            />
            <FormError error={save.error} />
            {save.isSuccess && (
              <Alert role="status" variant="light">
                {t('policy.saved')}
              </Alert>
            )}
            <Group>
              <Button type="submit" loading={save.isPending}>
                {t('action.save')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Card>
  );
};
