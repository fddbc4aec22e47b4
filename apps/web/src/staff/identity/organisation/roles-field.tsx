import { Checkbox, Stack } from '@mantine/core';
import { StaffRole } from '#contracts';
import { useWords } from '../../use-words.js';

interface Props {
  value: StaffRole[];
  onChange(roles: StaffRole[]): void;
}

export const RolesField = ({ value, onChange }: Props) => {
  const t = useWords();
  return (
    <Checkbox.Group
      label={t('staff.roles')}
      value={value}
      onChange={(chosen) => onChange(chosen.map((role) => StaffRole.parse(role)))}
    >
      <Stack gap="xs" mt="xs">
        {StaffRole.options.map((role) => (
          <Checkbox key={role} value={role} label={t(`staff-role.${role}`)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
};
