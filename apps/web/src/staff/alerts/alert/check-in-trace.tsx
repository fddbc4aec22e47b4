import type { AlertDetail } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { Soft } from '../../kit/soft.js';
import { useWords } from '../../use-words.js';
import { runsOf } from './runs.js';

type CheckIn = AlertDetail['recentCheckIns'][number];

const width = 320;
const height = 72;

/** A small drawing of the last check-ins; the words below it say the same. */
export const CheckInTrace = ({ checkIns }: { checkIns: readonly CheckIn[] }) => {
  const t = useWords();
  const moments = useMoments();
  const all = checkIns.toSorted((a, b) => a.opensAt.localeCompare(b.opensAt));
  const first = all[0];
  const last = all.at(-1);
  if (!first || !last) return null;
  const x = (at: number): number => 10 + (at * (width - 20)) / Math.max(1, all.length - 1);
  const y = (value: number): number => height - 10 - (value * (height - 20)) / 10;
  const line = (values: (number | null)[], color: string, dash?: string) =>
    runsOf(values).map((run) => (
      <g key={run[0]!.at}>
        <polyline
          points={run.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ')}
          fill="none"
          stroke={color}
          strokeWidth="2"
          strokeDasharray={dash}
        />
        {run.map(({ at, value }) => (
          <circle key={at} cx={x(at)} cy={y(value)} r="3" fill={color} />
        ))}
      </g>
    ));
  const missed = all.filter(({ state }) => state === 'missed').length;
  return (
    <figure style={{ margin: 0 }}>
      <svg viewBox={`0 0 ${width} ${height}`} width="100%" style={{ maxWidth: 420 }} aria-hidden="true">
        <line x1="10" x2={width - 10} y1={height - 10} y2={height - 10} stroke="var(--hf-line)" />
        {all.map(({ id, state }, i) =>
          state === 'missed' ? (
            <path key={id} d={`M${x(i) - 5} ${height - 10}h10`} stroke="var(--hf-notice)" strokeWidth="4" />
          ) : null,
        )}
        {line(
          all.map(({ strongestUrge }) => strongestUrge),
          'var(--hf-sand)',
          '4 3',
        )}
        {line(
          all.map(({ mood }) => mood),
          'var(--hf-accent)',
        )}
      </svg>
      <Soft as="figcaption">
        {t('trend.caption', {
          count: all.length,
          from: moments.shortDay(first.opensAt),
          to: moments.shortDay(last.opensAt),
          missed,
        })}
      </Soft>
    </figure>
  );
};
