import { Text } from '@mantine/core';
import { useState } from 'react';
import { type CareTeamRole, type CareTeamView, type Person, routes } from '#contracts';
import { FormDialog } from '../../kit/form-dialog.js';
import { PersonPicker } from '../../kit/person-picker.js';
import { useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';

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
  const save = useCommand(routes.assignRole, {
    request: () => ({
      params: { careTeamId: team.id, role },
      body: { staffIds: chosen },
      version: team.version,
    }),
    onSuccess: onClose, // Stale or not, what stands now is what the next attempt must start from.
    changes: [routes.listCareTeams],
  });
  return (
    <FormDialog
      title={t('team.assign-role', { role: t(`role.${role}`) })}
      submit={t('action.save')}
      pending={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate()}
      onClose={onClose}
    >
      <PersonPicker label={t('team.who')} people={staff} chosen={chosen} most={20} onChoose={setChosen} />
      {chosen.length === 0 && <Text size="sm">{t('team.vacant-hint')}</Text>}
    </FormDialog>
  );
};
