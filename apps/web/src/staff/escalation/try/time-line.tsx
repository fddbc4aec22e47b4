import { useRef } from 'react';
import type { BacktestResult } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { useWidth } from '../../../kit/use-width.js';
import { Section } from '../../kit/section.js';
import { useWords } from '../../use-words.js';
import style from './try.module.css';

const lane = 26;
const left = 90;

interface Props {
  moments: BacktestResult['moments'];
  compared: boolean;
}

/** When each version raises an alert, one below the other: a gap in the second is what it would not have told. */
export const TimeLine = ({ moments, compared }: Props) => {
  const t = useWords();
  const days = useMoments();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  if (moments.length === 0) return null;
  const times = moments.map(({ at }) => Date.parse(at));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const x = (at: string): number => left + ((Date.parse(at) - first) / (last - first || 1)) * (width - left - 10);
  const lanes = compared ? (['before', 'after'] as const) : (['after'] as const);
  const height = lanes.length * lane + 22;
  return (
    <Section title={t('try.time-line')}>
      <div ref={frame} className={style.timeLine} aria-hidden="true">
        {width > left && (
          <svg aria-hidden="true" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
            {lanes.map((side, index) => (
              <g key={side}>
                <text x={0} y={index * lane + 17}>
                  {t(`try.${side}`)}
                </text>
                <line x1={left} x2={width - 4} y1={index * lane + 13} y2={index * lane + 13} />
                {moments
                  .filter((each) => each.in === side || each.in === 'both')
                  .map(({ at, severity, in: of }) => (
                    <path
                      key={`${at} ${severity}`}
                      d={`M${x(at)} ${index * lane + 4}v18`}
                      data-severity={severity}
                      data-alone={of !== 'both' || undefined}
                    />
                  ))}
              </g>
            ))}
            <text x={left} y={height - 4}>
              {days.shortDay(first)}
            </text>
            <text x={width - 4} y={height - 4} textAnchor="end">
              {days.shortDay(last)}
            </text>
          </svg>
        )}
      </div>
    </Section>
  );
};
