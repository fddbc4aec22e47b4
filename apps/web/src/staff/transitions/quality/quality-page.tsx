import { Button } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { routes } from '#contracts';
import { urlOf } from '../../../api/client.js';
import { Loaded } from '../../kit/loaded.js';
import { Page } from '../../kit/page.js';
import { Section } from '../../kit/section.js';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { LevelsNav } from '../levels-nav.js';
import { Counts } from './counts.js';
import { GapsAtMove } from './gaps-at-move.js';
import { QualityFilters } from './quality-filters.js';
import { askedQuality, moveQualitySearch } from './quality-search.js';
import { RowsBehind } from './rows-behind.js';
import { SharesTable } from './shares-table.js';
import { StatesTable } from './states-table.js';
import { WeeksChart } from './weeks-chart.js';

/** How moves went: each figure opens the moves behind it, and all of it can be asked for a past date. */
export const QualityPage = () => {
  const t = useWords();
  const search = moveQualitySearch(useSearch({ strict: false }));
  const query = askedQuality(search);
  const quality = useApi(routes.readTransitionQuality, { query }, { keep: true });
  return (
    <Page
      wide
      title={t('move-quality.title')}
      lead={t('move-quality.lead')}
      actions={
        <Button variant="default" component="a" href={urlOf(routes.exportTransitionQuality, { query })} download>
          {t('move-quality.export')}
        </Button>
      }
    >
      <LevelsNav />
      <QualityFilters search={search} />
      {search.figure && <RowsBehind figure={search.figure} search={search} />}
      <Loaded
        of={quality}
        lines={[80, 160, 200]}
        empty={t('move-quality.empty')}
        isEmpty={({ proposed, moved, cancelled }) => proposed + moved + cancelled === 0}
      >
        {(figures) => (
          <>
            <Counts quality={figures} search={search} />
            <SharesTable quality={figures} search={search} />
            <Section title={t('move-quality.weeks')}>
              <WeeksChart weeks={figures.weeks} />
            </Section>
            <GapsAtMove quality={figures} search={search} />
            <StatesTable quality={figures} />
          </>
        )}
      </Loaded>
    </Page>
  );
};
