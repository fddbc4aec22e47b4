import type { ReactNode } from 'react';
import type { RuleFigures } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { useWords } from '../../use-words.js';
import style from './quality.module.css';
import { UsefulBar } from './useful-bar.js';

export interface FiguresRow {
  id: string;
  name: ReactNode;
  figures: RuleFigures;
}

/** Figures of rules, or of versions of one, below each other; on a phone a card for each. */
export const FiguresTable = ({ of, rows }: { of: string; rows: readonly FiguresRow[] }) => {
  const t = useWords();
  const moments = useMoments();
  return (
    <table className={style.table}>
      <thead>
        <tr>
          <th scope="col">{of}</th>
          <th scope="col">{t('quality.fired')}</th>
          <th scope="col">{t('quality.acknowledged')}</th>
          <th scope="col">{t('quality.acted-on')}</th>
          <th scope="col">{t('quality.past-first')}</th>
          <th scope="col">{t('quality.minutes')}</th>
          <th scope="col">{t('quality.useful')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, figures }) => {
          const { fired, acknowledged, actedOn, pastFirstStep, minutesToAcknowledge: minutes } = figures;
          const none = fired === 0 || undefined;
          return (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td data-figure data-label={t('quality.fired')}>
                {fired}
              </td>
              <td data-figure data-none={none} data-label={t('quality.acknowledged')}>
                {acknowledged}
              </td>
              <td data-figure data-none={none} data-label={t('quality.acted-on')}>
                {actedOn}
              </td>
              <td data-figure data-none={none} data-label={t('quality.past-first')}>
                {pastFirstStep}
              </td>
              <td data-figure data-none={minutes === null || undefined} data-label={t('quality.minutes')}>
                {minutes === null ? '–' : moments.length(minutes * 60_000)}
              </td>
              <td data-wide data-none={(none && figures.useful + figures.notUseful === 0) || undefined}>
                <UsefulBar figures={figures} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
