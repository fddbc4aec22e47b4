import { routes } from '#contracts';
import { Loaded } from '../../kit/loaded.js';
import { Page } from '../../kit/page.js';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { PreferencesForm } from './preferences-form.js';
import { WaysCard } from './ways-card.js';

/** How one is reached when no page is open: by which ways, and what comes when. */
export const ReachPage = () => {
  const t = useWords();
  const reach = useApi(routes.readMyReach, {});
  return (
    <Page title={t('reach.title')} lead={t('reach.lead')}>
      <Loaded of={reach} lines={[140, 320]}>
        {(data) => (
          <>
            <WaysCard reach={data} />
            <PreferencesForm reach={data} />
          </>
        )}
      </Loaded>
    </Page>
  );
};
