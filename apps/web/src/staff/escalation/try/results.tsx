import type { BacktestResult } from '#contracts';
import { Section } from '../../kit/section.js';
import { Soft } from '../../kit/soft.js';
import { useWords } from '../../use-words.js';
import { FiguresTable } from './figures-table.js';
import { MissedAlerts } from './missed-alerts.js';
import { NotReconstructed } from './not-reconstructed.js';
import { PatientsChanged } from './patients-changed.js';
import { TimeLine } from './time-line.js';
import style from './try.module.css';
import { WeeksCharts } from './weeks-charts.js';

/** What a version would have made of a period, beside the one in force: what it would have missed comes first. */
export const Results = ({ result }: { result: BacktestResult }) => {
  const t = useWords();
  return (
    <div className={style.results}>
      <Soft as="p" role="status">
        {t('try.over', { checkIns: result.checkIns, patients: result.patients })}
      </Soft>
      <MissedAlerts missed={result.missed} count={result.missedCount} compared={result.before !== null} />
      <Section title={t('try.figures')}>
        <FiguresTable result={result} />
      </Section>
      <TimeLine moments={result.moments} compared={result.before !== null} />
      <WeeksCharts before={result.before} after={result.after} />
      <PatientsChanged patients={result.byPatient} compared={result.before !== null} />
      <NotReconstructed found={result.notReconstructed} />
    </div>
  );
};
