import type { TransitionQuality } from '#contracts';
import { Section } from '../../kit/section.js';
import { Soft } from '../../kit/soft.js';
import { useWords } from '../../use-words.js';
import { FigureLink } from './figure-link.js';
import type { MoveQualitySearch } from './quality-search.js';

/** What stood open when patients moved. */
export const GapsAtMove = ({ quality, search }: { quality: TransitionQuality; search: MoveQualitySearch }) => {
  const t = useWords();
  return (
    <Section title={t('move-quality.gaps')}>
      {quality.gapsAtMove.length === 0 ? (
        <Soft as="p">{t('move-quality.no-gaps')}</Soft>
      ) : (
        <>
          <ul>
            {quality.gapsAtMove.map(({ gap, moves }) => (
              <li key={gap}>
                {t(`transition-gap.${gap}`)} <span className="figures">({moves})</span>
              </li>
            ))}
          </ul>
          <p>
            <FigureLink figure="gap-at-move" search={search}>
              {t('move-quality.open-gaps')}
            </FigureLink>
          </p>
        </>
      )}
    </Section>
  );
};
