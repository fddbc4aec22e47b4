import { Link } from '@tanstack/react-router';
import { useAlertsOfPatients } from '../alerts/alerts-of-patients.js';
import { useRuleName } from '../escalation/rule-name.js';
import { SeverityMark } from '../kit/severity-mark.js';
import { Soft } from '../kit/soft.js';
import { useWords } from '../use-words.js';
import style from './patient.module.css';

/** What waits about this patient, as it changes. */
export const AlertsOfPatient = ({ patientId }: { patientId: string }) => {
  const t = useWords();
  const ruleName = useRuleName();
  const alerts = useAlertsOfPatients().get(patientId) ?? [];
  if (alerts.length === 0) return null;
  return (
    <ul className={style.alerts} aria-label={t('patient.alerts')}>
      {alerts.map(({ id, severity, rule, state, acknowledged }) => (
        <li key={id} data-emergency={severity === 'S4' || undefined}>
          <SeverityMark severity={severity} />
          <Link to="/inbox/$alertId" params={{ alertId: id }} search={{}}>
            {ruleName(rule)}
          </Link>
          <Soft>{acknowledged ? t('inbox.taken-by', { name: acknowledged.by.name }) : t(`alert-state.${state}`)}</Soft>
        </li>
      ))}
    </ul>
  );
};
