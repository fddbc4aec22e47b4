import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormDialog } from '../../kit/form-dialog.js';
import { usePatients } from '../../people/use-patients.js';
import { useWords } from '../../use-words.js';
import { ProposeDialog } from './propose-dialog.js';

/** From the board, where it is still open about whom: asked first, as reasons and dates hang on it. */
export const ProposeFor = ({ onClose }: { onClose(): void }) => {
  const t = useWords();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [wanted] = useDebouncedValue(text.trim(), 250);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [goingOn, setGoingOn] = useState(false);
  const { patients } = usePatients(wanted, undefined);
  const chosen = patients.find(({ id }) => id === chosenId);
  if (chosen && goingOn) {
    return (
      <ProposeDialog
        patient={chosen}
        onClose={onClose}
        onProposed={({ id }) => void navigate({ to: '/transitions/$transitionId', params: { transitionId: id } })}
      />
    );
  }
  return (
    <FormDialog
      title={t('board.propose')}
      submit={t('propose.go-on')}
      disabled={!chosen}
      pending={false}
      error={null}
      onSubmit={() => setGoingOn(true)}
      onClose={onClose}
    >
      <Select
        label={t('propose.who')}
        data={patients.map(({ id, givenName, familyName, levelOfCare }) => ({
          value: id,
          label: `${givenName} ${familyName} (${t(`level.${levelOfCare}`)})`,
        }))}
        value={chosenId}
        onChange={setChosenId}
        searchable
        // What the server found by a name need not hold the text as it was typed.
        filter={({ options }) => options}
        onSearchChange={(typed) => {
          if (!chosen || !typed.startsWith(`${chosen.givenName} ${chosen.familyName}`)) setText(typed);
        }}
        nothingFoundMessage={t('patients.none')}
        data-autofocus
      />
    </FormDialog>
  );
};
