import { Button, Group, Modal, MultiSelect, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type CareTeamRole, type CareTeamView, type Person, routes } from '#contracts';
import { call } from '../call/call.js';
import { troubleOf } from '../call/problem.js';
import { careTeamsQuery, queries } from '../session/queries.js';
import { useWords } from '../words/use-words.js';

interface Props {
  team: CareTeamView;
  staff: Person[];
  role: CareTeamRole;
  onClose(): void;
}

export const AssignRoleDialog = ({ team, staff, role, onClose }: Props) => {
  const t = useWords();
  const [chosen, setChosen] = useState(() =>
    team.members.filter((member) => member.role === role).map(({ person }) => person.id),
  );
  const save = useMutation({
    mutationFn: () =>
      call(routes.assignRole, {
        params: { careTeamId: team.id, role },
        body: { staffIds: chosen },
        version: team.version,
      }),
    onSuccess: onClose,
    // Stale or not, what stands now is what the next attempt must start from.
    onSettled: () => queries.invalidateQueries({ queryKey: careTeamsQuery.queryKey }),
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('team.assign-role', { role: t(`role.${role}`) })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Stack>
          <MultiSelect
            label={t('team.who')}
            data={staff.map(({ id, name }) => ({ value: id, label: name }))}
            value={chosen}
            onChange={setChosen}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('action.clear') }}
            nothingFoundMessage={t('team.nobody')}
            maxValues={20}
          />
          {chosen.length === 0 && <Text size="sm">{t('team.vacant-hint')}</Text>}
          {save.error && (
            <Text size="sm" role="alert">
              {t(`error.${troubleOf(save.error)}`)}
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
