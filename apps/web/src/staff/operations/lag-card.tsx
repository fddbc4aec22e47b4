import type { SystemView } from '#contracts';
import { Chart } from '../../kit/chart.js';
import { useMoments } from '../../kit/moments.js';
import { Card } from '../kit/card.js';
import { Soft } from '../kit/soft.js';
import { useWords } from '../use-words.js';

const inSeconds = (milliseconds: number): number => Math.round(milliseconds / 10) / 100;

/** How long the slowest event waited, half minute by half minute. */
export const LagCard = ({ lag }: Pick<SystemView, 'lag'>) => {
  const t = useWords();
  const moments = useMoments();
  const longest = Math.max(0, ...lag.map(({ milliseconds }) => milliseconds));
  const highest = Math.max(1, Math.ceil(longest / 1_000));
  return (
    <Card title={t('system.lag')}>
      {lag.length === 0 && <Soft as="p">{t('system.lag-empty')}</Soft>}
      {lag.length > 0 && (
        <>
          <Chart
            at={lag.map(({ at }) => Date.parse(at))}
            series={[
              { name: t('system.lag'), look: 'area', values: lag.map(({ milliseconds }) => inSeconds(milliseconds)) },
            ]}
            ticks={[0, highest / 2, highest]}
            height={150}
            unit=" s"
            labelOf={moments.clock}
            titleOf={moments.clock}
          />
          <Soft as="p">
            {t('system.lag-summary', { longest: longest < 1_000 ? `${longest} ms` : moments.length(longest) })}
          </Soft>
        </>
      )}
    </Card>
  );
};
