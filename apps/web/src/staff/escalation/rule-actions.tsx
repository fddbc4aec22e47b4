import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { contentOfRule, type EscalationRule, routes } from '#contracts';
import { FormError } from '../kit/form-error.js';
import { useCommand } from '../session/use-api.js';
import { useWords } from '../use-words.js';
import { rulesChanged } from './rule-queries.js';
import { SwitchRuleDialog } from './switch-rule-dialog.js';

/** What somebody who may change rules does with one. */
export const RuleActions = ({ rule, waits }: { rule: EscalationRule; waits: boolean }) => {
  const t = useWords();
  const [asking, setAsking] = useState(false);
  const params = { ruleId: rule.id };
  const keep = useCommand(routes.markRuleReviewed, { request: () => ({ params }), changes: rulesChanged });
  const on = useCommand(routes.reviseRule, {
    request: () => ({
      params,
      version: rule.version,
      body: { content: { ...contentOfRule(rule), enabled: true }, why: t('rules.switch-on') },
    }),
    changes: rulesChanged,
  });
  return (
    <>
      <FormError error={keep.error ?? on.error} />
      <Group gap="xs" mt="md">
        {rule.toReview && (
          <Button loading={keep.isPending} onClick={() => keep.mutate()}>
            {t('rules.keep')}
          </Button>
        )}
        {rule.enabled ? (
          <Button variant="default" disabled={waits} onClick={() => setAsking(true)}>
            {t('rules.switch-off')}
          </Button>
        ) : (
          <Button variant="default" loading={on.isPending} onClick={() => on.mutate()}>
            {t('rules.switch-on')}
          </Button>
        )}
      </Group>
      {asking && <SwitchRuleDialog rule={rule} onClose={() => setAsking(false)} />}
    </>
  );
};
