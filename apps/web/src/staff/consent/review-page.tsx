import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { routes } from '#contracts';
import { callApi } from '../../api/client.js';
import { usePageTitle } from '../../kit/use-page-title.js';
import { ErrorNotice } from '../kit/error-notice.js';
import { Waiting } from '../kit/waiting.js';
import style from '../people/patients.module.css';
import { useWords } from '../use-words.js';
import { ReviewCard } from './review-card.js';

/** Records opened in an emergency, for the privacy officer. */
export const ReviewPage = () => {
  const t = useWords();
  usePageTitle(t('nav.privacy'));
  const { data, error, refetch, isPending } = useQuery({
    queryKey: ['break-glass'],
    queryFn: ({ signal }) => callApi(routes.listBreakGlass, {}, { signal }),
    refetchInterval: 30_000,
  });
  return (
    <div className={style.listPage}>
      <Title order={1} size="h2">
        {t('privacy-page.title')}
      </Title>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {isPending && <Waiting lines={[90, 90, 90]} />}
      {data && (
        <Text c="dimmed" size="sm" role="status">
          {t('privacy-page.to-review', { count: data.toReview })}
        </Text>
      )}
      {data?.accesses.length === 0 && <Text>{t('privacy-page.empty')}</Text>}
      {data?.accesses.map((access) => (
        <ReviewCard key={access.id} access={access} />
      ))}
    </div>
  );
};
