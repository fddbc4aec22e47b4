import { Link } from '@tanstack/react-router';
import { routes } from '#contracts';
import { Loaded } from '../kit/loaded.js';
import { Page } from '../kit/page.js';
import { useApi } from '../session/use-api.js';
import { useWords } from '../use-words.js';
import { ProposalsCard } from './proposals-card.js';
import { RuleCard } from './rule-card.js';

export const RulesPage = () => {
  const t = useWords();
  const rules = useApi(routes.listRules, {});
  const notices = useApi(routes.readRuleNotices, {}).data?.notices ?? [];
  return (
    <Page
      title={t('nav.rules')}
      lead={t('rules.hint')}
      actions={
        <Link to="/rules/quality" search={{}}>
          {t('nav.rule-quality')}
        </Link>
      }
    >
      <Loaded of={rules} lines={[140, 140, 140]} empty={t('rules.empty')} isEmpty={(data) => data.rules.length === 0}>
        {(data) => (
          <>
            <ProposalsCard proposals={data.proposals} rules={data.rules} />
            {data.rules.map((rule) => (
              <RuleCard
                key={rule.id}
                rule={rule}
                failing={notices.some(({ kind, ruleId }) => kind === 'rule-failing' && ruleId === rule.id)}
                waits={data.proposals.some(({ ruleId }) => ruleId === rule.id)}
              />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  );
};
