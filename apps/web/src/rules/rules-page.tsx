import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { routes } from '#contracts';
import { call } from '../call/call.js';
import { Trouble } from '../design/trouble.js';
import { Waiting } from '../design/waiting.js';
import { useWords } from '../words/use-words.js';
import { RuleCard } from './rule-card.js';
import style from './rules.module.css';

export const RulesPage = () => {
  const t = useWords();
  const { data, error, refetch } = useQuery({
    queryKey: ['rules'],
    queryFn: ({ signal }) => call(routes.listRules, {}, { signal }),
  });
  return (
    <div className={style.page}>
      <Title order={1} size="h2">
        {t('nav.rules')}
      </Title>
      <Text c="dimmed" maw={640}>
        {t('rules.hint')}
      </Text>
      {error && !data && <Trouble error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting lines={[140, 140, 140]} />}
      {data && data.rules.length === 0 && <Text>{t('rules.empty')}</Text>}
      {data?.rules.map((rule) => (
        <RuleCard key={rule.id} rule={rule} />
      ))}
    </div>
  );
};
