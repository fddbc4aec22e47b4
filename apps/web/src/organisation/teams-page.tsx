import { Button, Group, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { routes } from '#contracts';
import { usePageTitle } from '../app/use-page-title.js';
import { call } from '../call/call.js';
import style from '../design/cards.module.css';
import { FormTrouble } from '../design/form-trouble.js';
import { Trouble } from '../design/trouble.js';
import { Waiting } from '../design/waiting.js';
import { CareTeamCard } from '../patients/care-team-card.js';
import { careTeamsQuery, queries } from '../session/queries.js';
import { useMayCall } from '../session/session.js';
import { useWords } from '../words/use-words.js';

export const TeamsPage = () => {
  const t = useWords();
  usePageTitle(t('teams.title'));
  const mayFound = useMayCall(routes.foundCareTeam);
  const { data, error, refetch } = useQuery(careTeamsQuery);
  const [name, setName] = useState('');
  const found = useMutation({
    mutationFn: () => call(routes.foundCareTeam, { body: { name } }),
    onSuccess: () => {
      setName('');
      return queries.invalidateQueries({ queryKey: careTeamsQuery.queryKey });
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
          <FormTrouble error={found.error} />
        </form>
      )}
      {error && !data && <Trouble error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting lines={[160, 160]} />}
      {data?.careTeams.length === 0 && <span className={style.soft}>{t('teams.none')}</span>}
      {data?.careTeams.map(({ id }) => (
        <CareTeamCard key={id} careTeamId={id} />
      ))}
    </div>
  );
};
