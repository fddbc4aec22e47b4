import { Button, Group } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, useState } from 'react';
import { type EscalationRule, routes } from '#contracts';
import { Arriving } from '../../kit/arriving.js';
import { Card } from '../../kit/card.js';
import { Loaded } from '../../kit/loaded.js';
import { PageFrame, PageHead } from '../../kit/page.js';
import { Soft } from '../../kit/soft.js';
import { useMayCall } from '../../session/session.js';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { nameOfRule } from '../rule-name.js';
import { allRules } from '../rule-queries.js';
import { RuleSentence } from '../sentence/rule-sentence.js';
import { TryIt } from '../try/try-it.js';
import { CreateRuleDialog } from './create-rule-dialog.js';
import type { Findings } from './findings.js';
import { useNewDraft } from './use-draft.js';
import { useFindings } from './use-findings.js';

const Builder = lazy(() => import('../builder/rule-builder.js').then(({ RuleBuilder }) => ({ default: RuleBuilder })));

/** A rule that is not there yet: from scratch, or from another one. */
export const NewRulePage = () => {
  const t = useWords();
  const { from } = useSearch({ from: '/staff/rules/new' });
  const mayMake = useMayCall(routes.createRule);
  const rules = useApi(routes.listRules, allRules);
  return (
    <PageFrame wide>
      <Link to="/rules" search={{}}>
        ← {t('nav.rules')}
      </Link>
      <PageHead title={t('rules.new-title')} />
      <Soft as="p">{t(mayMake ? 'rules.new-hint' : 'rules.new-not-yours')}</Soft>
      {mayMake && (
        <Loaded of={rules} lines={[200, 300]}>
          {(data) => <NewRule key={from} from={data.rules.find(({ id }) => id === from) ?? null} />}
        </Loaded>
      )}
    </PageFrame>
  );
};

/** Nobody is told what is missing before they have begun. */
const unsaid = (findings: Findings): Findings => ({ ...findings, all: [], at: () => [], under: () => [] });

const NewRule = ({ from }: { from: EscalationRule | null }) => {
  const t = useWords();
  const navigate = useNavigate();
  const draft = useNewDraft(from, from ? t('rules.copy-of', { name: nameOfRule(t, from) }) : '');
  const findings = useFindings(draft.content, null, true);
  const [creating, setCreating] = useState(false);
  return (
    <>
      <Arriving lines={[200, 300]}>
        <Builder
          content={draft.content}
          findings={draft.changes ? findings : unsaid(findings)}
          classFixed={false}
          onChange={draft.change}
        />
      </Arriving>
      <Card title={t('rules.as-sentence')}>
        <RuleSentence rule={draft.content} />
      </Card>
      <TryIt content={draft.content} ruleId={null} ready={!findings.refused} />
      <Group gap="xs">
        <Button disabled={findings.refused} onClick={() => setCreating(true)}>
          {t('rules.create')}
        </Button>
        <Button variant="default" onClick={draft.drop}>
          {t('rules.drop')}
        </Button>
      </Group>
      {creating && (
        <CreateRuleDialog
          content={draft.content}
          onClose={() => setCreating(false)}
          onCreated={(ruleId) => {
            draft.drop();
            void navigate({ to: '/rules/$ruleId', params: { ruleId }, search: {} });
          }}
        />
      )}
    </>
  );
};
