import type { BacktestSide } from '#contracts';
import { Chart, ChartLegend, type Series } from '../../../kit/chart.js';
import { useMoments } from '../../../kit/moments.js';
import { Section } from '../../kit/section.js';
import { SeverityMark } from '../../kit/severity-mark.js';
import { Soft } from '../../kit/soft.js';
import { useWords } from '../../use-words.js';
import style from './try.module.css';
import { alertsPerWeek, ticksFor } from './weeks.js';

interface Props {
  before: BacktestSide | null;
  after: BacktestSide;
}

/** One chart for each severity, both versions in it; the table beside says the same to whoever does not see it. */
export const WeeksCharts = ({ before, after }: Props) => {
  const t = useWords();
  const moments = useMoments('UTC');
  const { weeks, severities } = alertsPerWeek(before, after);
  const seriesOf = (was: number[] | null, is: number[]): Series[] => [
    ...(was ? [{ name: t('try.before'), look: 'dashed' as const, values: was }] : []),
    { name: t('try.after'), look: 'solid', values: is },
  ];
  return (
    <Section title={t('try.per-week')}>
      {severities.length === 0 && <Soft as="p">{t('try.no-alerts')}</Soft>}
      <div className={style.charts}>
        {severities.map(({ severity, before: was, after: is }) => (
          <div key={severity}>
            <SeverityMark severity={severity} />
            <Chart
              at={weeks.map((week) => Date.parse(week))}
              series={seriesOf(was, is)}
              ticks={ticksFor(Math.max(...is, ...(was ?? [])))}
              height={150}
              labelOf={moments.shortDay}
              titleOf={(at) => t('try.week-of', { day: moments.shortDay(at) })}
            />
          </div>
        ))}
      </div>
      {severities.length > 0 && <ChartLegend series={seriesOf(before && [], [])} />}
    </Section>
  );
};
