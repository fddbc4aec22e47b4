import { Button, Group, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { routes } from '#contracts';
import style from '../../kit/cards.module.css';
import { ErrorNotice } from '../../kit/error-notice.js';
import { FormError } from '../../kit/form-error.js';
import { Waiting } from '../../kit/waiting.js';
import { useMayCall } from '../../session/session.js';
import { useApi, useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { CareTeamCard } from './care-team-card.js';

export const TeamsPage = () => {
  const t = useWords();
  const mayFound = useMayCall(routes.foundCareTeam);
  const { data, error, refetch } = useApi(routes.listCareTeams, {});
  const [name, setName] = useState('');
  const found = useCommand(routes.foundCareTeam, {
    request: () => ({ body: { name } }),
    changes: [routes.listCareTeams],
    onSuccess: () => {
      setName('');
    },
  });
  return (
    <div className={style.page}>
      <Title order={1} size="h2">
        {t('teams.title')}
      </Title>
      {mayFound && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            found.mutate();
          }}
        >
          <Group align="end">
            <TextInput
              label={t('teams.name')}
              required
              withAsterisk={false}
              maxLength={80}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" loading={found.isPending}>
              {t('teams.found')}
            </Button>
          </Group>
          <FormError error={found.error} />
        </form>
      )}
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting lines={[160, 160]} />}
      {data?.careTeams.length === 0 && <span className={style.soft}>{t('teams.none')}</span>}
      {data?.careTeams.map(({ id }) => (
        <CareTeamCard key={id} careTeamId={id} />
      ))}
    </div>
  );
};
