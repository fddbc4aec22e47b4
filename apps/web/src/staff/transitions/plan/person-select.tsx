import { Select } from '@mantine/core';
import type { Person } from '#contracts';
import { useWords } from '../../use-words.js';
import type { Named } from './people-to-name.js';

interface Props {
  label: string;
  description?: string;
  people: readonly (Named | Person)[];
  value: string | null;
  clearable?: boolean;
  onChange(id: string | null): void;
}

/** One of the people on the staff, found by typing a part of a name; with their roles where these matter. */
export const PersonSelect = ({ label, description, people, value, clearable = false, onChange }: Props) => {
  const t = useWords();
  const labelOf = (one: Named | Person): string =>
    'roles' in one ? `${one.person.name} (${one.roles.map((role) => t(`role.${role}`)).join(', ')})` : one.name;
  return (
    <Select
      label={label}
      description={description}
      data={people.map((one) => ({ value: 'roles' in one ? one.person.id : one.id, label: labelOf(one) }))}
      value={value}
      onChange={onChange}
      searchable
      clearable={clearable}
      clearButtonProps={{ 'aria-label': t('action.clear') }}
      allowDeselect={clearable}
      nothingFoundMessage={t('team.nobody')}
    />
  );
};
