import type { TransitionQuality } from '#contracts';
import { Chart, ChartLegend, type Series } from '../../../kit/chart.js';
import { useMoments } from '../../../kit/moments.js';
import { Soft } from '../../kit/soft.js';
import { useWords } from '../../use-words.js';

type Share = TransitionQuality['weeks'][number]['visitInTime'];

/** A week in which nothing is decided yet is a gap, not a nought. */
const percent = ({ kept, of }: Share): number | null => (of === 0 ? null : Math.round((kept / of) * 100));

/** Week by week, drawn; the sentences below say the same to whoever does not see it. */
export const WeeksChart = ({ weeks }: Pick<TransitionQuality, 'weeks'>) => {
  const t = useWords();
  const moments = useMoments('UTC');
  const series: Series[] = [
    { name: t('move-quality.contact'), look: 'solid', values: weeks.map((week) => percent(week.contactInTime)) },
    { name: t('move-quality.visit'), look: 'dashed', values: weeks.map((week) => percent(week.visitInTime)) },
  ];
  if (series.every(({ values }) => values.every((value) => value === null))) {
    return <Soft as="p">{t('move-quality.weeks-empty')}</Soft>;
  }
  return (
    <>
      <Chart
        at={weeks.map(({ weekOf }) => Date.parse(weekOf))}
        series={series}
        ticks={[0, 50, 100]}
        unit="%"
        height={190}
        labelOf={moments.shortDay}
        titleOf={(at) => t('try.week-of', { day: moments.shortDay(at) })}
      />
      <ChartLegend series={series} />
      <ul className="unseen">
        {weeks
          .filter(({ moved }) => moved > 0)
          .map(({ weekOf, moved, contactInTime, visitInTime }) => (
            <li key={weekOf}>
              {t('move-quality.week-said', {
                day: moments.shortDay(weekOf),
                moved,
                contact: contactInTime.kept,
                contacts: contactInTime.of,
                visit: visitInTime.kept,
                visits: visitInTime.of,
              })}
            </li>
          ))}
      </ul>
    </>
  );
};
