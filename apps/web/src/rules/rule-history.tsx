import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { routes } from '#contracts';
import { call } from '../call/call.js';
import { useMoments } from '../design/moments.js';
import { Trouble } from '../design/trouble.js';
import { useWords } from '../words/use-words.js';
import { RuleSentence } from './rule-sentence.js';
import style from './rules.module.css';

export const RuleHistory = ({ ruleId }: { ruleId: string }) => {
  const t = useWords();
  const moments = useMoments();
  const { data, error, refetch } = useQuery({
    queryKey: ['rule-history', ruleId],
    queryFn: ({ signal }) => call(routes.readRuleHistory, { params: { ruleId } }, { signal }),
  });
  if (error) return <Trouble error={error} onRetry={() => void refetch()} />;
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
