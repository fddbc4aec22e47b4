import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { routes, type StaffMemberView, type StaffRole } from '#contracts';
import { callApi } from '../../../api/client.js';
import { Dialog } from '../../kit/dialog.js';
import { FormError } from '../../kit/form-error.js';
import { queries } from '../../session/queries.js';
import { useWords } from '../../use-words.js';
import { RolesField } from './roles-field.js';

type Act = 'roles' | 'factors' | 'remove';

/** Roles, a lost second factor, and leaving the staff. What cannot be taken back is asked twice. */
export const StaffMemberDialog = ({ person, onClose }: { person: StaffMemberView; onClose(): void }) => {
  const t = useWords();
  const [roles, setRoles] = useState<StaffRole[]>(person.roles);
  const [sure, setSure] = useState<'factors' | 'remove' | null>(null);
  const params = { staffId: person.id };
  const save = useMutation({
    mutationFn: (act: Act) => {
      if (act === 'roles') return callApi(routes.setStaffRoles, { params, body: { roles } });
      return callApi(act === 'factors' ? routes.clearSecondFactors : routes.removeStaff, { params });
    },
    onSuccess: async () => {
      await queries.invalidateQueries();
      onClose();
    },
    onError: () => setSure(null),
  });
  const careful = (act: 'factors' | 'remove', word: 'staff.clear-factors' | 'staff.remove') => (
    <Button
      variant="default"
      loading={save.isPending && save.variables === act}
      onClick={() => (sure === act ? save.mutate(act) : setSure(act))}
    >
      {sure === act ? t('staff.really', { what: t(word) }) : t(word)}
    </Button>
  );
  return (
    <Dialog onClose={onClose} title={person.name}>
      <Stack>
        <Text size="sm" c="dimmed">
          {person.email}
        </Text>
        <RolesField value={roles} onChange={setRoles} />
        <FormError error={save.error} />
        <Group justify="flex-end">
          <Button
            loading={save.isPending && save.variables === 'roles'}
            disabled={roles.length === 0}
            onClick={() => save.mutate('roles')}
          >
            {t('action.save')}
          </Button>
        </Group>
        <Group>
          {person.secondFactor && careful('factors', 'staff.clear-factors')}
          {careful('remove', 'staff.remove')}
        </Group>
        {sure && <Text size="sm">{t(sure === 'remove' ? 'staff.remove-hint' : 'staff.clear-factors-hint')}</Text>}
      </Stack>
    </Dialog>
  );
};
