import { useId, useRef, useState } from 'react';
import style from './chart.module.css';
import { useWidth } from './use-width.js';

export interface Series {
  name: string;
  /** One for each point; null is a gap, never a line across it. */
  values: readonly (number | null)[];
  look: 'solid' | 'dashed' | 'area' | 'mark';
}

interface Props {
  /** Moments, ascending. */
  at: readonly number[];
  series: readonly Series[];
  /** Of the vertical axis, from the lowest. */
  ticks: readonly number[];
  height: number;
  unit?: string;
  /** What stands below the axis. */
  labelOf(at: number): string;
  /** What is said first beside the point that the pointer is on. */
  titleOf(at: number): string;
}

const left = 44;
const right = 10;
const top = 10;
const bottom = 26;

/** Neighbouring values: a missing one ends a line. */
const runsOf = (values: readonly (number | null)[]): number[][] => {
  const runs: number[][] = [[]];
  values.forEach((value, i) => {
    if (value === null) runs.push([]);
    else runs.at(-1)?.push(i);
  });
  return runs.filter(({ length }) => length > 0);
};

/** Points far enough apart, and from both ends, for their labels to be read. */
const labelled = (at: readonly number[], x: (i: number) => number, width: number): number[] => {
  const far: number[] = [];
  at.forEach((_, i) => {
    const last = far.at(-1);
    const isFar = last === undefined ? x(i) > left - 1 : x(i) - x(last) >= 84;
    if (isFar && x(i) < width - right - 20) far.push(i);
  });
  return far;
};

/** Values over time, drawn by hand: the words beside it say the same, so it is hidden from whoever does not see it. */
export const Chart = ({ at, series, ticks, height, unit = '', labelOf, titleOf }: Props) => {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const clip = useId();
  const [pointed, setPointed] = useState<number | null>(null);
  const [first = 0, last = 0] = [at[0], at.at(-1)];
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const x = (i: number): number => {
    const share = last > first ? ((at[i] ?? first) - first) / (last - first) : 0.5;
    return left + share * (width - left - right);
  };
  const y = (value: number): number => height - bottom - ((value - low) / (high - low || 1)) * (height - bottom - top);
  const nearest = (clientX: number): number => {
    const pixel = clientX - (frame.current?.getBoundingClientRect().left ?? 0);
    return at.reduce((best, _, i) => (Math.abs(x(i) - pixel) < Math.abs(x(best) - pixel) ? i : best), 0);
  };
  const shown = pointed === null ? [] : series.filter(({ values }) => values[pointed] !== null);
  return (
    <div
      ref={frame}
      className={style.chart}
      data-chart
      style={{ height }}
      aria-hidden="true"
      onPointerMove={(event) => setPointed(nearest(event.clientX))}
      onPointerLeave={() => setPointed(null)}
    >
      {width > 0 && (
        <svg aria-hidden="true" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
          <clipPath id={clip}>
            <rect x={left - 6} y={0} width={width - left - right + 12} height={height} />
          </clipPath>
          {ticks.map((tick) => (
            <g key={tick}>
              <line x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} className={style.grid} />
              <text x={left - 8} y={y(tick) + 4} textAnchor="end">
                {tick}
                {unit}
              </text>
            </g>
          ))}
          {labelled(at, x, width).map((i) => (
            <text key={at[i]} x={x(i)} y={height - 6} textAnchor="middle">
              {labelOf(at[i]!)}
            </text>
          ))}
          {pointed !== null && (
            <line x1={x(pointed)} x2={x(pointed)} y1={top} y2={height - bottom} className={style.cursor} />
          )}
          <g clipPath={`url(#${clip})`}>
            {series.map(({ name, values, look }) => (
              <g key={name} className={style[look]}>
                {look === 'mark'
                  ? values.map((value, i) =>
                      value === null ? null : <path key={at[i]} d={`M${x(i) - 5} ${y(value)}h10`} />,
                    )
                  : runsOf(values).map((run) => {
                      const line = run.map((i) => `${x(i)} ${y(values[i] ?? low)}`).join('L');
                      return (
                        <g key={run[0]}>
                          {look === 'area' && (
                            <path
                              d={`M${x(run[0]!)} ${y(low)}L${line}L${x(run.at(-1)!)} ${y(low)}Z`}
                              className={style.fill}
                            />
                          )}
                          <path d={`M${line}`} />
                          {(look !== 'area' || run.length < 3) &&
                            run.map((i) => <circle key={at[i]} cx={x(i)} cy={y(values[i] ?? low)} r="3" />)}
                        </g>
                      );
                    })}
              </g>
            ))}
          </g>
        </svg>
      )}
      {pointed !== null && shown.length > 0 && (
        <div className={style.point} data-chart-point style={{ left: Math.min(Math.max(x(pointed), 80), width - 80) }}>
          <strong>{titleOf(at[pointed]!)}</strong>
          {shown.map(({ name, values, look }) => (
            <div key={name}>{look === 'mark' ? name : `${name}: ${values[pointed]}${unit}`}</div>
          ))}
        </div>
      )}
    </div>
  );
};

/** Which line is which. */
export const ChartLegend = ({ series }: { series: readonly Pick<Series, 'name' | 'look'>[] }) => (
  <div className={style.legend} aria-hidden="true">
    {series.map(({ name, look }) => (
      <span key={name}>
        <svg aria-hidden="true" width="26" height="10" className={style[look]}>
          <path d={look === 'mark' ? 'M8 5h10' : 'M0 5h26'} />
        </svg>
        {name}
      </span>
    ))}
  </div>
);
