import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Person } from '#contracts';
import { ApiError } from '../../api/api-error.js';
import { Card } from '../kit/card.js';
import { ConfirmButton } from '../kit/confirm-button.js';
import { FormDialog } from '../kit/form-dialog.js';
import { PersonPicker } from '../kit/person-picker.js';
import { useWords } from '../use-words.js';

const people: Person[] = ['Nora Quinn', 'Tess Adler', 'Paul Mensah'].map((name) => ({ id: name, name }));

export const DialogParts = () => {
  const t = useWords();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string[]>(['Nora Quinn']);
  return (
    <Card title={t('team.who')}>
      <PersonPicker label={t('team.who')} people={people} chosen={chosen} most={3} onChoose={setChosen} />
      <Group mt="md">
        <Button onClick={() => setOpen(true)}>{t('patient.register')}</Button>
        <ConfirmButton
          label={t('links.revoke')}
          question={t('links.revoke-ask')}
          hint={t('links.revoke-hint')}
          confirm={t('links.revoke-it')}
          onConfirm={() => Promise.reject(new ApiError('offline', 0))}
        />
      </Group>
      {open && (
        <FormDialog
          title={t('patient.register')}
          submit={t('action.save')}
          pending={false}
          error={null}
          onSubmit={() => setOpen(false)}
          onClose={() => setOpen(false)}
        >
          <TextInput label={t('patient.given-name')} data-autofocus />
        </FormDialog>
      )}
    </Card>
  );
};
