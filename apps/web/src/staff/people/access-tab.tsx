import { LinksCard } from '../check-ins/links-card.js';
import style from './patient.module.css';
import type { PatientTabProps } from './patient-tab.js';
import { CareTeamCard } from './teams/care-team-card.js';

/** Who cares for the patient, and by which links the patient comes in. */
export const AccessTab = ({ patient }: PatientTabProps) => (
  <div className={style.columns}>
    <CareTeamCard careTeamId={patient.careTeamId} patientId={patient.id} />
    {/* Break-glass opens a record to read. */}
    {!patient.breakGlass && <LinksCard patientId={patient.id} />}
  </div>
);
