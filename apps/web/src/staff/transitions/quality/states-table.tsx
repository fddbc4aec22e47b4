import type { TransitionQuality } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import style from '../../escalation/quality/quality.module.css';
import { Section } from '../../kit/section.js';
import { useWords } from '../../use-words.js';

/** How long moves stayed in each state. */
export const StatesTable = ({ quality: { hoursInState } }: { quality: TransitionQuality }) => {
  const t = useWords();
  const moments = useMoments();
  const length = (hours: number): string => moments.length(hours * 3_600_000);
  if (hoursInState.length === 0) return null;
  return (
    <Section title={t('move-quality.states')}>
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">{t('move-quality.state')}</th>
            <th scope="col">{t('move-quality.median')}</th>
            <th scope="col">{t('move-quality.p90')}</th>
            <th scope="col">{t('move-quality.times')}</th>
          </tr>
        </thead>
        <tbody>
          {hoursInState.map(({ state, median, p90, of }) => (
            <tr key={state}>
              <th scope="row">{t(`transition-state.${state}`)}</th>
              <td data-figure data-label={t('move-quality.median')}>
                {length(median)}
              </td>
              <td data-figure data-label={t('move-quality.p90')}>
                {length(p90)}
              </td>
              <td data-figure data-label={t('move-quality.times')}>
                {of}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
};
