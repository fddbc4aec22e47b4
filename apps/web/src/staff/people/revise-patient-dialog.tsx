import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { categoryOfWords, type PatientRecord, routes } from '#contracts';
import { callApi } from '../../api/client.js';
import { FormDialog } from '../kit/form-dialog.js';
import { readAgain } from '../session/queries.js';
import { useWords } from '../use-words.js';
import { LevelSaid } from './level-said.js';
import { PatientFields, type RevisableContent } from './patient-fields.js';

/** Sends only what was changed, so that the record says what somebody did. */
export const RevisePatientDialog = ({ patient, onClose }: { patient: PatientRecord; onClose(): void }) => {
  const t = useWords();
  const [changed, setChanged] = useState<Partial<RevisableContent>>({});
  const save = useMutation({
    mutationFn: () =>
      callApi(routes.revisePatient, { params: { patientId: patient.id }, body: changed, version: patient.version }),
    onSuccess: onClose,
    onSettled: () => readAgain(routes.readPatient, routes.listPatients, routes.searchPatients, routes.readTimeline),
  });
  return (
    <FormDialog
      title={t('patient.revise-title', { name: `${patient.givenName} ${patient.familyName}` })}
      size="lg"
      submit={t('action.save')}
      disabled={Object.keys(changed).length === 0}
      pending={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate()}
      onClose={onClose}
    >
      <PatientFields
        value={{ ...patient, ...changed }}
        level={<LevelSaid patient={patient} onLeave={onClose} />}
        showsWords={!patient.withheld.includes(categoryOfWords)}
        onChange={(more) => setChanged((before) => ({ ...before, ...more }))}
      />
    </FormDialog>
  );
};
