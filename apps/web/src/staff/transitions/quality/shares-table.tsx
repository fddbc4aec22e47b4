import type { TransitionQuality } from '#contracts';
import style from '../../escalation/quality/quality.module.css';
import { Section } from '../../kit/section.js';
import { Soft } from '../../kit/soft.js';
import { useWords } from '../../use-words.js';
import { FigureLink } from './figure-link.js';
import type { MoveQualitySearch } from './quality-search.js';

const shares = [
  ['contact-in-72-hours', 'contactIn72Hours'],
  ['contact-in-two-business-days', 'contactInTwoBusinessDays'],
  ['visit-in-seven-days', 'visitInSevenDays'],
  ['review-in-thirty-days', 'reviewInThirtyDays'],
  ['returned-in-thirty-days', 'returnedInThirtyDays'],
] as const;

/** Shares with what they are of: a share alone hides how few there were. */
export const SharesTable = ({ quality, search }: { quality: TransitionQuality; search: MoveQualitySearch }) => {
  const t = useWords();
  return (
    <Section title={t('move-quality.in-time')}>
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">{t('move-quality.figure')}</th>
            <th scope="col">{t('move-quality.share')}</th>
            <th scope="col">{t('move-quality.open')}</th>
          </tr>
        </thead>
        <tbody>
          {shares.map(([figure, name]) => {
            const { kept, of, open } = quality[name];
            return (
              <tr key={figure}>
                <th scope="row">
                  <FigureLink figure={figure} search={search}>
                    {t(`move-figure.${figure}`)}
                  </FigureLink>
                </th>
                <td data-wide>
                  {of === 0 ? (
                    <span className={style.unsaid}>–</span>
                  ) : (
                    <span className={style.judged}>
                      <span className={style.bar} aria-hidden="true">
                        {kept > 0 && <span data-useful style={{ flexGrow: kept }} />}
                        {of > kept && <span style={{ flexGrow: of - kept }} />}
                      </span>
                      <span className="figures">
                        {t('move-quality.kept-of', { kept, of, percent: Math.round((kept / of) * 100) })}
                      </span>
                    </span>
                  )}
                </td>
                <td data-figure data-label={t('move-quality.open')}>
                  {open}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Soft as="p">{t('move-quality.measure')}</Soft>
    </Section>
  );
};
