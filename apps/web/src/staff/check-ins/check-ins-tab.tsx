import style from '../people/patient.module.css';
import type { PatientTabProps } from '../people/patient-tab.js';
import { PauseCard } from './pause-card.js';
import { SchedulesCard } from './schedules-card.js';
import { TrendsCard } from './trends-card.js';

/** When the patient is asked, and how it went. */
export const CheckInsTab = ({ patient }: PatientTabProps) => (
  <div className={style.columns}>
    <TrendsCard patient={patient} />
    <div className={style.aside}>
      <SchedulesCard patient={patient} />
      {/* Break-glass opens a record to read. */}
      {!patient.breakGlass && <PauseCard patient={patient} />}
    </div>
  </div>
);
