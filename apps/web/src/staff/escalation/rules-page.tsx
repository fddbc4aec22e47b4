import { Text, Title } from '@mantine/core';
import { routes } from '#contracts';
import { ErrorNotice } from '../kit/error-notice.js';
import { Waiting } from '../kit/waiting.js';
import { useApi } from '../session/use-api.js';
import { useWords } from '../use-words.js';
import { ProposalsCard } from './proposals-card.js';
import { RuleCard } from './rule-card.js';
import style from './rules.module.css';

export const RulesPage = () => {
  const t = useWords();
  const { data, error, refetch } = useApi(routes.listRules, {});
  const notices = useApi(routes.readRuleNotices, {}).data?.notices ?? [];
  return (
    <div className={style.page}>
      <Title order={1} size="h2">
        {t('nav.rules')}
      </Title>
      <Text c="dimmed" maw={640}>
        {t('rules.hint')}
      </Text>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting lines={[140, 140, 140]} />}
      {data && data.rules.length === 0 && <Text>{t('rules.empty')}</Text>}
      {data && <ProposalsCard proposals={data.proposals} rules={data.rules} />}
      {data?.rules.map((rule) => (
        <RuleCard
          key={rule.id}
          rule={rule}
          failing={notices.some(({ kind, ruleId }) => kind === 'rule-failing' && ruleId === rule.id)}
          waits={data.proposals.some(({ ruleId }) => ruleId === rule.id)}
        />
      ))}
    </div>
  );
};
