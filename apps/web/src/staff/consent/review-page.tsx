import { Text, Title } from '@mantine/core';
import { routes } from '#contracts';
import { ErrorNotice } from '../kit/error-notice.js';
import { Waiting } from '../kit/waiting.js';
import style from '../people/patients.module.css';
import { useApi } from '../session/use-api.js';
import { useWords } from '../use-words.js';
import { ReviewCard } from './review-card.js';

/** Records opened in an emergency, for the privacy officer. */
export const ReviewPage = () => {
  const t = useWords();
  const { data, error, refetch, isPending } = useApi(routes.listBreakGlass, {}, { refetchInterval: 30_000 });
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
