import { TrendsCard } from '../check-ins/trends-card.js';
import { useWords } from '../use-words.js';
import { ContactCard } from './contact/contact-card.js';
import style from './patient.module.css';
import type { PatientTabProps } from './patient-tab.js';
import { Timeline } from './timeline/timeline.js';

export const OverviewTab = ({ patient }: PatientTabProps) => {
  const t = useWords();
  return (
    <div className={style.columns}>
      <Timeline patientId={patient.id} />
      <aside className={style.aside} aria-label={t('patient.aside')}>
        <ContactCard patient={patient} />
        <TrendsCard patient={patient} />
      </aside>
    </div>
  );
};
