import { Skeleton, Text } from '@mantine/core';
import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, Scatter, Tooltip, XAxis, YAxis } from 'recharts';
import { type PatientView, routes } from '#contracts';
import { useMoments } from '../../kit/moments.js';
import { ErrorNotice } from '../kit/error-notice.js';
import style from '../people/patients.module.css';
import { useApi } from '../session/use-api.js';
import { useWords } from '../use-words.js';
import { TrendPoint } from './trend-point.js';

export const TrendsCard = ({ patient }: { patient: PatientView }) => {
  const t = useWords();
  const moments = useMoments(patient.timeZone);
  const { data, error, refetch } = useApi(
    routes.listCheckIns,
    { params: { patientId: patient.id } },
    { refetchInterval: 60_000 },
  );
  const points = (data?.checkIns ?? [])
    .filter(({ state }) => state !== 'scheduled')
    .map(({ opensAt, state, answers }) => ({
      at: Date.parse(opensAt),
      mood: answers?.mood ?? null,
      urge: answers?.strongestUrge ?? null,
      missed: state === 'missed' ? 0 : null,
    }));
  const answered = points.filter(({ mood, urge }) => mood !== null || urge !== null).length;
  const missed = points.filter((point) => point.missed !== null).length;
  const names = { mood: t('trend.mood'), urge: t('trend.urge'), missed: t('trend.missed') };
  return (
    <section className={style.card} aria-labelledby="trends">
      <h2 id="trends">{t('trend.title')}</h2>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={220} />}
      {data && points.length === 0 && <Text c="dimmed">{t('trend.empty')}</Text>}
      {points.length > 0 && (
        <>
          <div aria-hidden="true">
            <ResponsiveContainer width="100%" height={230}>
              <LineChart data={points} margin={{ top: 8, right: 8, bottom: 0, left: -24 }} accessibilityLayer={false}>
                <CartesianGrid vertical={false} stroke="var(--hf-line)" />
                <XAxis
                  dataKey="at"
                  type="number"
                  scale="time"
                  domain={['dataMin', 'dataMax']}
                  tickFormatter={moments.shortDay}
                  minTickGap={40}
                  tick={{ fill: 'var(--hf-ink-soft)', fontSize: 13 }}
                  stroke="var(--hf-line)"
                />
                <YAxis
                  domain={[0, 10]}
                  ticks={[0, 5, 10]}
                  tick={{ fill: 'var(--hf-ink-soft)', fontSize: 13 }}
                  stroke="none"
                />
                <Tooltip
                  content={({ active, label }) => (
                    <TrendPoint
                      point={active ? points.find(({ at }) => at === Number(label)) : undefined}
                      names={names}
                      moments={moments}
                    />
                  )}
                  isAnimationActive={false}
                />
                <Legend
                  wrapperStyle={{ fontSize: 14 }}
                  formatter={(name) => <span style={{ color: 'var(--hf-ink)' }}>{name}</span>}
                />
                <Line
                  name={names.mood}
                  dataKey="mood"
                  stroke="var(--hf-accent)"
                  strokeWidth={2}
                  dot={{ r: 3 }}
                  isAnimationActive={false}
                />
                <Line
                  name={names.urge}
                  dataKey="urge"
                  stroke="#b98a4a"
                  strokeWidth={2}
                  strokeDasharray="5 4"
                  dot={{ r: 3, strokeDasharray: '' }}
                  isAnimationActive={false}
                />
                <Scatter
                  name={names.missed}
                  dataKey="missed"
                  shape="cross"
                  legendType="cross"
                  fill="var(--hf-ink-soft)"
                  isAnimationActive={false}
                />
              </LineChart>
            </ResponsiveContainer>
          </div>
          <Text size="sm" c="dimmed" mt="xs">
            {t('trend.summary', { answered, missed })}
          </Text>
        </>
      )}
    </section>
  );
};
