import { Button, Group } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { routes } from '#contracts';
import { Loaded } from '../../kit/loaded.js';
import { Page } from '../../kit/page.js';
import { useMayCall, useSession } from '../../session/session.js';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { nameOfRule, whyOfRule } from '../rule-name.js';
import { allRules } from '../rule-queries.js';
import { chooseRules } from './choose-rules.js';
import { InterruptionsCard } from './interruptions-card.js';
import { ProposalsCard } from './proposals-card.js';
import { RuleFilters } from './rule-filters.js';
import { RuleRow } from './rule-row.js';
import style from './rules-list.module.css';

const LinkButton = ({ to, children, main }: { to: string; children: string; main?: boolean }) => (
  <Button component={Link} to={to} variant={main ? 'filled' : 'default'}>
    {children}
  </Button>
);

export const RulesPage = () => {
  const t = useWords();
  const search = useSearch({ from: '/staff/rules' });
  const { staffId } = useSession();
  const rules = useApi(routes.listRules, allRules);
  const notices = useApi(routes.readRuleNotices, {}).data?.notices ?? [];
  const mayChange = useMayCall(routes.createRule);
  const toSign = (rules.data?.proposals ?? []).filter(({ by }) => mayChange && by.id !== staffId);
  const chosen = chooseRules(
    rules.data?.rules ?? [],
    toSign,
    search,
    (rule) => `${nameOfRule(t, rule)} ${whyOfRule(t, rule, rule.why)}`,
  );
  return (
    <Page
      wide
      title={t('nav.rules')}
      lead={t('rules.hint')}
      actions={
        <Group gap="xs">
          <LinkButton to="/programme/hours">{t('nav.hours')}</LinkButton>
          <LinkButton to="/rules/quality">{t('nav.rule-quality')}</LinkButton>
          <LinkButton to="/rules/packs">{t('packs.title')}</LinkButton>
          {mayChange && (
            <LinkButton main to="/rules/new">
              {t('rules.new-rule')}
            </LinkButton>
          )}
        </Group>
      }
    >
      {rules.data && <ProposalsCard proposals={rules.data.proposals} rules={rules.data.rules} />}
      <RuleFilters shown={rules.data && chosen.length} toSign={toSign.length} />
      <Loaded
        of={rules}
        lines={[64, 64, 64, 64, 64, 64]}
        empty={t(rules.data?.rules.length ? 'rules.none-found' : 'rules.empty')}
        isEmpty={() => chosen.length === 0}
      >
        {({ proposals }) => (
          <ul className={style.rules} aria-label={t('nav.rules')}>
            {chosen.map((rule) => (
              <RuleRow
                key={rule.id}
                rule={rule}
                failing={notices.some(({ kind, ruleId }) => kind === 'rule-failing' && ruleId === rule.id)}
                waits={proposals.some(({ ruleId }) => ruleId === rule.id)}
              />
            ))}
          </ul>
        )}
      </Loaded>
      <InterruptionsCard />
    </Page>
  );
};
