import { MultiSelect } from '@mantine/core';
import type { Person } from '#contracts';
import { useWords } from '../use-words.js';

interface Props {
  label: string;
  people: readonly Person[];
  /** Their ids. */
  chosen: string[];
  most: number;
  onChoose(ids: string[]): void;
}

/** Some of the people on the staff, found by typing a part of a name. */
export const PersonPicker = ({ label, people, chosen, most, onChoose }: Props) => {
  const t = useWords();
  return (
    <MultiSelect
      label={label}
      data={people.map(({ id, name }) => ({ value: id, label: name }))}
      value={chosen}
      onChange={onChoose}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('action.clear') }}
      nothingFoundMessage={t('team.nobody')}
      maxValues={most}
    />
  );
};
