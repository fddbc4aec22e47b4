import { Skeleton } from '@mantine/core';
import { routes } from '#contracts';
import { useMoments } from '../../kit/moments.js';
import { ErrorNotice } from '../kit/error-notice.js';
import { useApi } from '../session/use-api.js';
import { useWords } from '../use-words.js';
import { RuleSentence } from './rule-sentence.js';
import style from './rules.module.css';

export const RuleHistory = ({ ruleId }: { ruleId: string }) => {
  const t = useWords();
  const moments = useMoments();
  const { data, error, refetch } = useApi(routes.readRuleHistory, { params: { ruleId } });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={60} />;
  return (
    <section className={style.history} aria-label={t('rules.history')}>
      {data.versions.map(({ version, at, by, content }) => (
        <details key={version}>
          <summary>
            {t('rules.version', { n: version })} · <time dateTime={at}>{moments.date(at)}</time> ·{' '}
            {by?.name ?? t('rules.shipped')}
          </summary>
          <RuleSentence rule={content} />
        </details>
      ))}
    </section>
  );
};
