import type { RiskTier } from '#contracts';
import { useWords } from '../use-words.js';
import style from './patients.module.css';

/** Bars, not a traffic light: red on the screen is kept for emergencies. */
export const TierMark = ({ tier }: { tier: RiskTier }) => {
  const t = useWords();
  const bars = { green: 1, amber: 2, red: 3 }[tier];
  return (
    <span className={style.tier}>
      <svg viewBox="0 0 18 14" width="18" height="14" aria-hidden="true">
        {[1, 2, 3].map((n) => (
          <rect
            key={n}
            x={(n - 1) * 6}
            y={14 - n * 4}
            width="4"
            height={n * 4}
            rx="1"
            fill={n <= bars ? 'currentColor' : 'var(--hf-line)'}
          />
        ))}
      </svg>
      {t(`tier.${tier}`)}
    </span>
  );
};
