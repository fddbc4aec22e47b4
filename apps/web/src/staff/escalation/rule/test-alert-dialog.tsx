import { Button, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { type EscalationRule, type RouteAnswer, routes } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { Dialog } from '../../kit/dialog.js';
import { FormDialog } from '../../kit/form-dialog.js';
import { Loaded } from '../../kit/loaded.js';
import { useApi, useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import style from '../rules.module.css';

type Steps = RouteAnswer<typeof routes.sendTestAlert>['steps'];

/** Who holds each step now, and when it would be taken if nobody answered before. */
const StepsToldOf = ({ steps }: { steps: Steps }) => {
  const t = useWords();
  const moments = useMoments();
  return (
    <ol className={style.steps}>
      {steps.map(({ roles, at, people }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place alone
        <li key={index}>
          <time dateTime={at}>{moments.near(at)}</time>
          <span>
            {roles.map((role) => t(`role.${role}`)).join(' + ')}:{' '}
            <strong>{people.map(({ name }) => name).join(', ') || t('test-alert.nobody')}</strong>
          </span>
        </li>
      ))}
    </ol>
  );
};

/** Sends an alert about nobody, through everything that a real one goes through, to see who would be told. */
export const TestAlertDialog = ({ rule, onClose }: { rule: EscalationRule; onClose(): void }) => {
  const t = useWords();
  const teams = useApi(routes.listCareTeams, {});
  const [team, setTeam] = useState<string | null>(null);
  const [level, setLevel] = useState(0);
  const chosen = team ?? teams.data?.careTeams[0]?.id;
  const levels = rule.levels.flatMap(({ outcome, severity }, index) =>
    outcome === 'alert' ? [{ value: String(index), label: t(`severity.${severity}`) }] : [],
  );
  const send = useCommand(routes.sendTestAlert, {
    request: (careTeamId: string) => ({ params: { ruleId: rule.id }, body: { careTeamId, level } }),
    changes: [routes.listAlerts],
  });
  if (send.data) {
    return (
      <Dialog title={t('test-alert.sent-title')} onClose={onClose}>
        <Stack>
          <Text role="status">{t('test-alert.sent')}</Text>
          <StepsToldOf steps={send.data.steps} />
          <Button ml="auto" onClick={onClose}>
            {t('test-alert.done')}
          </Button>
        </Stack>
      </Dialog>
    );
  }
  return (
    <FormDialog
      title={t('test-alert.title')}
      submit={t('test-alert.send')}
      disabled={!chosen || levels.length === 0}
      pending={send.isPending}
      error={send.error}
      onSubmit={() => chosen && send.mutate(chosen)}
      onClose={onClose}
    >
      <Text size="sm">{t(levels.length ? 'test-alert.hint' : 'test-alert.only-nudge')}</Text>
      <Loaded of={teams} lines={[60]}>
        {({ careTeams }) => (
          <NativeSelect
            label={t('test-alert.team')}
            data={careTeams.map(({ id, name }) => ({ value: id, label: name }))}
            value={chosen}
            onChange={(event) => setTeam(event.currentTarget.value)}
          />
        )}
      </Loaded>
      {levels.length > 1 && (
        <NativeSelect
          label={t('test-alert.level')}
          data={levels}
          value={String(level)}
          onChange={(event) => setLevel(Number(event.currentTarget.value))}
        />
      )}
    </FormDialog>
  );
};
