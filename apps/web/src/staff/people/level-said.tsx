import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { PatientRecord } from '#contracts';
import { useWords } from '../use-words.js';

/** The level of care where other things of a patient can be changed: this one changes by a move. */
export const LevelSaid = ({ patient, onLeave }: { patient: PatientRecord; onLeave(): void }) => {
  const t = useWords();
  return (
    <div>
      <Text size="sm" fw={600}>
        {t('patient.level-of-care')}
      </Text>
      <Text size="sm">
        {t(`level.${patient.levelOfCare}`)}.{' '}
        <Link to="/patients/$patientId" params={{ patientId: patient.id }} search={{ tab: 'moves' }} onClick={onLeave}>
          {t('patient.level-moves')}
        </Link>
      </Text>
    </div>
  );
};
