import { Chart, ChartLegend, type Series } from '../../kit/chart.js';
import { useMoments } from '../../kit/moments.js';
import { Card } from '../kit/card.js';
import { useWords } from '../use-words.js';

const day = 86_400_000;
const at = Array.from({ length: 14 }, (_, i) => Date.parse('2026-11-12T08:00:00Z') + i * day);

export const ChartParts = () => {
  const t = useWords();
  const moments = useMoments('UTC');
  const series: Series[] = [
    { name: t('trend.mood'), look: 'solid', values: at.map((_, i) => (i === 5 ? null : 3 + (i % 5))) },
    { name: t('trend.urge'), look: 'dashed', values: at.map((_, i) => (i < 3 ? null : 9 - (i % 4))) },
    { name: t('trend.missed'), look: 'mark', values: at.map((_, i) => (i === 5 ? 0 : null)) },
  ];
  const waits: Series[] = [{ name: t('system.lag'), look: 'area', values: at.map((_, i) => (i * 7) % 5) }];
  const shared = { at, labelOf: moments.shortDay, titleOf: moments.dayAndClock };
  return (
    <Card title={t('trend.title')}>
      <Chart {...shared} series={series} ticks={[0, 5, 10]} height={230} />
      <ChartLegend series={series} />
      <Chart {...shared} series={waits} ticks={[0, 2.5, 5]} height={150} unit=" s" />
    </Card>
  );
};
