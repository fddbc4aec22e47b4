import { Alert, Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { routes, type SessionPolicy } from '#contracts';
import { call } from '../call/call.js';
import style from '../design/cards.module.css';
import { FormTrouble } from '../design/form-trouble.js';
import { Trouble } from '../design/trouble.js';
import { Waiting } from '../design/waiting.js';
import { queries } from '../session/queries.js';
import { useWords } from '../words/use-words.js';

const queryKey = ['session-policy'];

export const SessionPolicyCard = () => {
  const t = useWords();
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => call(routes.readSessionPolicy, {}, { signal }),
  });
  const [typed, setTyped] = useState<Partial<SessionPolicy>>({});
  const policy = data && { ...data, ...typed };
  const save = useMutation({
    mutationFn: (body: SessionPolicy) => call(routes.setSessionPolicy, { body }),
    onSuccess: (saved) => {
      setTyped({});
      queries.setQueryData(queryKey, saved);
    },
  });
  return (
    <section className={style.card} aria-labelledby="policy">
      <div className={style.head}>
        <h2 id="policy">{t('policy.title')}</h2>
      </div>
      {error && !data && <Trouble error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting lines={[60, 60]} />}
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
              min={1}
              max={120}
              allowDecimal={false}
              value={policy.lockAfterMinutes}
              onChange={(value) => setTyped({ ...typed, lockAfterMinutes: Number(value) })}
            />
            <NumberInput
              label={t('policy.end')}
              min={1}
              max={24}
              allowDecimal={false}
              value={policy.endAfterHours}
              onChange={(value) => setTyped({ ...typed, endAfterHours: Number(value) })}
            />
            <FormTrouble error={save.error} />
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
    </section>
  );
};
