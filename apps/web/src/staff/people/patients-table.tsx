import { Link } from '@tanstack/react-router';
import { Moment } from '../../kit/moment.js';
import { SeverityMark } from '../kit/severity-mark.js';
import { Soft } from '../kit/soft.js';
import { TestTag } from '../kit/test-tag.js';
import { useWords } from '../use-words.js';
import type { PatientSort } from './patients-search.js';
import style from './patients-table.module.css';
import type { PatientRow } from './sort-patients.js';
import { TierMark } from './tier-mark.js';

const columns = [
  ['name', 'patients.column.name'],
  ['urgency', 'patients.column.alerts'],
  ['tier', 'patients.column.tier'],
  ['level', 'patients.column.level'],
  ['contact', 'patients.column.contact'],
] as const;

interface Props {
  rows: readonly PatientRow[];
  sort: PatientSort;
  onSort(by: PatientSort): void;
}

/** Who they are, whether something waits, how closely they are cared for, and when they were last heard from. */
export const PatientsTable = ({ rows, sort, onSort }: Props) => {
  const t = useWords();
  return (
    <table className={style.table}>
      <thead>
        <tr>
          {columns.map(([by, word]) => (
            <th key={by} scope="col" aria-sort={sort === by ? (by === 'name' ? 'ascending' : 'descending') : undefined}>
              <button type="button" onClick={() => onSort(by)}>
                {t(word)}
                <span aria-hidden="true">{sort === by ? (by === 'name' ? ' ↑' : ' ↓') : ''}</span>
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Patient key={row.patient.id} row={row} />
        ))}
      </tbody>
    </table>
  );
};

const Patient = ({ row: { patient, alerts } }: { row: PatientRow }) => {
  const t = useWords();
  const worst = alerts[0]?.severity;
  return (
    <tr data-emergency={worst === 'S4' || undefined}>
      <td className={style.who}>
        <Link to="/patients/$patientId" params={{ patientId: patient.id }} search={{}}>
          {patient.givenName} {patient.familyName}
        </Link>
        <TestTag of={patient} />
        {patient.pronouns && <Soft> {patient.pronouns}</Soft>}
        <Soft as="div">{patient.careTeamName}</Soft>
      </td>
      <td data-none={!worst || undefined}>
        {worst ? (
          <span className={style.alerts}>
            <SeverityMark severity={worst} />
            {alerts.length > 1 && (
              <span className="figures">{t('patients.more-alerts', { count: alerts.length - 1 })}</span>
            )}
          </span>
        ) : (
          <Soft>{t('patients.no-alerts')}</Soft>
        )}
      </td>
      <td>
        <TierMark tier={patient.riskTier} />
      </td>
      <td>{t(`level.${patient.levelOfCare}`)}</td>
      <td className="figures" data-label={t('patients.column.contact')}>
        {patient.lastContactAt ? <Moment at={patient.lastContactAt} as="age" /> : <Soft>{t('patients.never')}</Soft>}
      </td>
    </tr>
  );
};
