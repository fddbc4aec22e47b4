import { Select, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { LevelOfCare, type LevelOfCareStay, type PatientRecord, routes } from '#contracts';
import { FormDialog } from '../../kit/form-dialog.js';
import { useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { MomentField } from '../plan/moment-field.js';
import { showsTransitions } from '../read-again.js';

interface Props {
  stay: LevelOfCareStay;
  patient: PatientRecord;
  onClose(): void;
}

/** For what was written down wrongly. Whoever changes their level of care moves, with everything that a move brings. */
export const CorrectDialog = ({ stay, patient, onClose }: Props) => {
  const t = useWords();
  const [level, setLevel] = useState<LevelOfCare>(stay.level);
  const [beganAt, setBeganAt] = useState<string | null>(stay.beganAt);
  const [reason, setReason] = useState('');
  const changed = {
    ...(level !== stay.level && { level }),
    ...(beganAt && beganAt !== stay.beganAt && { beganAt }),
  };
  const correct = useCommand(routes.correctLevelOfCare, {
    request: () => ({
      params: { patientId: patient.id, stayId: stay.id },
      body: { ...changed, reason },
    }),
    changes: [...showsTransitions, routes.readPatient, routes.listPatients, routes.readTimeline],
    onSuccess: onClose,
  });
  return (
    <FormDialog
      title={t('stays.correct-of', { level: t(`level.${stay.level}`) })}
      submit={t('stays.correct')}
      disabled={Object.keys(changed).length === 0 || !beganAt || reason.trim() === ''}
      pending={correct.isPending}
      error={correct.error}
      onSubmit={() => correct.mutate()}
      onClose={onClose}
    >
      <Text>{t('stays.correct-hint')}</Text>
      <Select
        label={t('patient.level-of-care')}
        data={LevelOfCare.options.map((value) => ({ value, label: t(`level.${value}`) }))}
        value={level}
        allowDeselect={false}
        onChange={(value) => setLevel(LevelOfCare.safeParse(value).data ?? stay.level)}
      />
      <MomentField
        label={t('stays.began')}
        description={t('plan.zone', { zone: patient.timeZone })}
        timeZone={patient.timeZone}
        max={new Date().toISOString()}
        value={stay.beganAt}
        onChange={setBeganAt}
      />
      <Textarea
        label={t('item.reason')}
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
};
