import { Text } from '@mantine/core';
import { Area, AreaChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { SystemView } from '#contracts';
import { useMoments } from '../../kit/moments.js';
import { useWords } from '../use-words.js';
import style from './system.module.css';

const tick = { fill: 'var(--hf-ink-soft)', fontSize: 13 };

/** How long the slowest event waited, half minute by half minute. */
export const LagCard = ({ lag }: Pick<SystemView, 'lag'>) => {
  const t = useWords();
  const moments = useMoments();
  const points = lag.map(({ at, milliseconds }) => ({ at: Date.parse(at), seconds: milliseconds / 1000 }));
  const longest = Math.max(0, ...lag.map(({ milliseconds }) => milliseconds));
  return (
    <section className={style.card} aria-labelledby="lag">
      <h2 id="lag">{t('system.lag')}</h2>
      {points.length === 0 && <Text c="dimmed">{t('system.lag-empty')}</Text>}
      {points.length > 0 && (
        <>
          <div aria-hidden="true">
            <ResponsiveContainer width="100%" height={150}>
              <AreaChart data={points} margin={{ top: 8, right: 8, bottom: 0, left: -8 }} accessibilityLayer={false}>
                <CartesianGrid vertical={false} stroke="var(--hf-line)" />
                <XAxis
                  dataKey="at"
                  type="number"
                  scale="time"
                  domain={['dataMin', 'dataMax']}
                  tickFormatter={moments.clock}
                  minTickGap={50}
                  tick={tick}
                  stroke="var(--hf-line)"
                />
                <YAxis
                  domain={[0, (max: number) => Math.max(1, Math.ceil(max))]}
                  tickCount={3}
                  tick={tick}
                  stroke="none"
                  unit=" s"
                />
                <Area
                  dataKey="seconds"
                  stroke="var(--hf-accent)"
                  strokeWidth={2}
                  fill="var(--hf-accent-soft)"
                  dot={points.length < 3}
                  isAnimationActive={false}
                />
              </AreaChart>
            </ResponsiveContainer>
          </div>
          <Text size="sm" c="dimmed" mt="xs">
            {t('system.lag-summary', { longest: longest < 1_000 ? `${longest} ms` : moments.length(longest) })}
          </Text>
        </>
      )}
    </section>
  );
};
