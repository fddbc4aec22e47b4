import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { routes } from '#contracts';
import { Card } from '../../kit/card.js';
import { FormError } from '../../kit/form-error.js';
import { Loaded } from '../../kit/loaded.js';
import { Page } from '../../kit/page.js';
import { UnreachableCard } from '../../notifications/unreachable/unreachable-card.js';
import { useMayCall } from '../../session/session.js';
import { useApi, useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { CareTeamCard } from './care-team-card.js';
import style from './teams.module.css';

const FoundTeam = () => {
  const t = useWords();
  const [name, setName] = useState('');
  const found = useCommand(routes.foundCareTeam, {
    request: () => ({ body: { name } }),
    changes: [routes.listCareTeams],
    onSuccess: () => setName(''),
  });
  return (
    <Card title={t('teams.another')}>
      <form
        className={style.found}
        onSubmit={(event) => {
          event.preventDefault();
          found.mutate();
        }}
      >
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
      </form>
      <FormError error={found.error} />
    </Card>
  );
};

export const TeamsPage = () => {
  const t = useWords();
  const mayFound = useMayCall(routes.foundCareTeam);
  const teams = useApi(routes.listCareTeams, {});
  return (
    <Page title={t('teams.title')} lead={t('teams.lead')} wide>
      <UnreachableCard />
      <Loaded of={teams} lines={[160, 160]} empty={t('teams.none')} isEmpty={({ careTeams }) => careTeams.length === 0}>
        {({ careTeams }) => (
          <div className={style.teams}>
            {careTeams.map(({ id }) => (
              <CareTeamCard key={id} careTeamId={id} />
            ))}
          </div>
        )}
      </Loaded>
      {mayFound && <FoundTeam />}
    </Page>
  );
};
