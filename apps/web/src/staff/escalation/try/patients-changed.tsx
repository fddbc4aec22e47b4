import { Link } from '@tanstack/react-router';
import type { BacktestResult } from '#contracts';
import { Section } from '../../kit/section.js';
import { useWords } from '../../use-words.js';
import style from './try.module.css';

interface Props {
  patients: BacktestResult['byPatient'];
  compared: boolean;
}

/** About whom it would tell more or less; whom the reader does not look after is counted and not named. */
export const PatientsChanged = ({ patients, compared }: Props) => {
  const t = useWords();
  if (patients.length === 0) return null;
  return (
    <Section title={t('try.about-whom')}>
      <div className={style.wide}>
        <table className={style.figures}>
          <thead>
            <tr>
              <th scope="col">{t('try.patient')}</th>
              {compared && <th scope="col">{t('try.before')}</th>}
              <th scope="col">{t('try.after')}</th>
            </tr>
          </thead>
          <tbody>
            {patients.map(({ patient, before, after }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one who is not named has nothing else
              <tr key={index} data-changed={(compared && before !== after) || undefined}>
                <th scope="row">
                  {patient?.id ? (
                    <Link to="/patients/$patientId" params={{ patientId: patient.id }} search={{}}>
                      {patient.name}
                    </Link>
                  ) : (
                    (patient?.name ?? t('try.not-your-patient'))
                  )}
                </th>
                {compared && <td>{before}</td>}
                <td>{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
};
