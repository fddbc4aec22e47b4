import { Textarea, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { routes } from '#contracts';
import { FormDialog } from '../kit/form-dialog.js';
import { useCommand } from '../session/use-api.js';
import { useWords } from '../use-words.js';

interface Props {
  patientId: string;
  onClose(): void;
}

export const AddHomeVisitDialog = ({ patientId, onClose }: Props) => {
  const t = useWords();
  const [words, setWords] = useState('');
  const [dueAt, setDueAt] = useState('');
  // The same until something is changed: pressed again after a lost answer, it adds nothing twice.
  const key = useRef(crypto.randomUUID());
  const changed = <T,>(set: (value: T) => void) => {
    return (value: T): void => {
      key.current = crypto.randomUUID();
      set(value);
    };
  };
  const add = useCommand(routes.addHomeVisit, {
    request: () => ({
      params: { patientId },
      body: { words, dueAt: new Date(dueAt).toISOString() },
      idempotencyKey: key.current,
    }),
    changes: [routes.listHomeVisits, routes.readTimeline],
    onSuccess: onClose,
  });
  return (
    <FormDialog
      title={t('home-visits.add')}
      submit={t('home-visits.add')}
      disabled={!words.trim() || !dueAt}
      pending={add.isPending}
      error={add.error}
      onSubmit={() => add.mutate()}
      onClose={onClose}
    >
      <Textarea
        label={t('home-visits.words')}
        value={words}
        onChange={(event) => changed(setWords)(event.currentTarget.value)}
        maxLength={1000}
        autosize
        minRows={2}
      />
      <TextInput
        type="datetime-local"
        label={t('home-visits.due-at')}
        value={dueAt}
        onChange={(event) => changed(setDueAt)(event.currentTarget.value)}
      />
    </FormDialog>
  );
};
