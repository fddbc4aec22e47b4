import { routes } from '#contracts';
import { Loaded } from '../kit/loaded.js';
import { Page } from '../kit/page.js';
import { Soft } from '../kit/soft.js';
import { useApi } from '../session/use-api.js';
import { useWords } from '../use-words.js';
import { ReviewCard } from './review-card.js';

/** Records opened in an emergency, for the privacy officer. */
export const ReviewPage = () => {
  const t = useWords();
  const opened = useApi(routes.listBreakGlass, {}, { refetchInterval: 30_000 });
  return (
    <Page title={t('privacy-page.title')}>
      <Loaded of={opened} lines={[90, 90, 90]}>
        {({ toReview, accesses }) => (
          <>
            <Soft role="status">{t('privacy-page.to-review', { count: toReview })}</Soft>
            {accesses.length === 0 && <Soft as="p">{t('privacy-page.empty')}</Soft>}
            {accesses.map((access) => (
              <ReviewCard key={access.id} access={access} />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  );
};
