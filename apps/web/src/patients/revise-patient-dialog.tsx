import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type PatientRecord, routes } from '#contracts';
import { call } from '../call/call.js';
import { FormTrouble } from '../design/form-trouble.js';
import { queries } from '../session/queries.js';
import { useWords } from '../words/use-words.js';
import { PatientFields, type RevisableContent } from './patient-fields.js';

/** Sends only what was changed, so that the record says what somebody did. */
export const RevisePatientDialog = ({ patient, onClose }: { patient: PatientRecord; onClose(): void }) => {
  const t = useWords();
  const [changed, setChanged] = useState<Partial<RevisableContent>>({});
  const save = useMutation({
    mutationFn: () =>
      call(routes.revisePatient, { params: { patientId: patient.id }, body: changed, version: patient.version }),
    onSuccess: onClose,
    onSettled: () =>
      Promise.all(['patient', 'patients', 'timeline'].map((what) => queries.invalidateQueries({ queryKey: [what] }))),
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('patient.revise-title', { name: `${patient.givenName} ${patient.familyName}` })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Stack>
          <PatientFields
            value={{ ...patient, ...changed }}
            onChange={(more) => setChanged((before) => ({ ...before, ...more }))}
          />
          <FormTrouble error={save.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending} disabled={Object.keys(changed).length === 0}>
              {t('action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
