import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type EscalationRule, type RuleProposal, routes } from '#contracts';
import { usePageTitle } from '../../../kit/use-page-title.js';
import { Arriving } from '../../kit/arriving.js';
import { Loaded } from '../../kit/loaded.js';
import { PageFrame, PageHead } from '../../kit/page.js';
import { PageTabs } from '../../kit/page-tabs.js';
import { Tag } from '../../kit/rows.js';
import { useMayCall } from '../../session/session.js';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { ProposalsCard } from '../list/proposals-card.js';
import { nameOfRule, whyOfRule } from '../rule-name.js';
import { allRules } from '../rule-queries.js';
import style from '../rules.module.css';
import { ChangeBar } from './change-bar.js';
import { ConflictNotice } from './conflict-notice.js';
import { PublishDialog } from './publish-dialog.js';
import { RuleActions } from './rule-actions.js';
import { ruleTabs } from './rule-tabs.js';
import { useDraft } from './use-draft.js';
import { useFindings } from './use-findings.js';

export const RulePage = () => {
  const t = useWords();
  const { ruleId } = useParams({ from: '/staff/rules/$ruleId' });
  const rules = useApi(routes.listRules, allRules);
  const rule = rules.data?.rules.find(({ id }) => id === ruleId);
  usePageTitle(rule ? nameOfRule(t, rule) : '');
  return (
    <PageFrame wide>
      <Link to="/rules" search={{}}>
        ← {t('nav.rules')}
      </Link>
      <Loaded of={rules} lines={[40, 90, 300]} empty={t('error.RULE.NOT_FOUND')} isEmpty={() => !rule}>
        {({ proposals }) =>
          rule && <OneRule key={rule.id} rule={rule} proposals={proposals.filter((each) => each.ruleId === rule.id)} />
        }
      </Loaded>
    </PageFrame>
  );
};

const OneRule = ({ rule, proposals }: { rule: EscalationRule; proposals: RuleProposal[] }) => {
  const t = useWords();
  const navigate = useNavigate();
  const search = useSearch({ from: '/staff/rules/$ruleId' });
  const mayChange = useMayCall(routes.reviseRule);
  const draft = useDraft(rule);
  const findings = useFindings(draft.content, rule.id, mayChange && draft.changes > 0);
  const tab = ruleTabs.find(({ id }) => id === search.tab) ?? ruleTabs[0]!;
  const failing = useApi(routes.readRuleNotices, {}).data?.notices.some(
    ({ kind, ruleId }) => kind === 'rule-failing' && ruleId === rule.id,
  );
  const [publishing, setPublishing] = useState(false);
  return (
    <>
      <PageHead
        title={nameOfRule(t, rule)}
        actions={mayChange && <RuleActions rule={rule} waits={proposals.length > 0} />}
      />
      <div className={style.facts}>
        <Tag>{t(`rule-class.${rule.class}`)}</Tag>
        {failing && <Tag tone="notice">{t('rules.failing')}</Tag>}
        {rule.toReview && <Tag tone="good">{t('rules.new')}</Tag>}
        {rule.retired ? <Tag>{t('rules.retired')}</Tag> : !rule.enabled && <Tag tone="notice">{t('rules.off')}</Tag>}
        <span>{t('rules.version', { n: rule.version })}</span>
      </div>
      <p className={style.why}>{whyOfRule(t, rule, rule.why)}</p>
      <ProposalsCard proposals={proposals} rules={[rule]} />
      {draft.theirs && draft.changes > 0 && <ConflictNotice draft={draft} version={rule.version} />}
      <PageTabs label="rules.tabs" tabs={ruleTabs} open={tab.id} />
      <Arriving lines={[300]}>
        <tab.Content rule={rule} draft={draft} findings={findings} mayChange={mayChange} />
      </Arriving>
      <ChangeBar
        draft={draft}
        findings={findings}
        onTry={() => void navigate({ to: '.', search: { tab: 'try' }, replace: true })}
        onPublish={() => setPublishing(true)}
      />
      {publishing && (
        <PublishDialog rule={rule} draft={draft} loosens={findings.loosens} onClose={() => setPublishing(false)} />
      )}
    </>
  );
};
