import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type EscalationRule, routes } from '#contracts';
import { callApi } from '../../api/client.js';
import { FormError } from '../kit/form-error.js';
import { useWords } from '../use-words.js';
import { contentOf, readRulesAgain } from './rule-queries.js';
import { SwitchRuleDialog } from './switch-rule-dialog.js';

/** What somebody who may change rules does with one. */
export const RuleActions = ({ rule, waits }: { rule: EscalationRule; waits: boolean }) => {
  const t = useWords();
  const [asking, setAsking] = useState(false);
  const params = { ruleId: rule.id };
  const keep = useMutation({
    mutationFn: () => callApi(routes.markRuleReviewed, { params }),
    onSettled: readRulesAgain,
  });
  const on = useMutation({
    mutationFn: () =>
      callApi(routes.reviseRule, { params, version: rule.version, body: { ...contentOf(rule), enabled: true } }),
    onSettled: readRulesAgain,
  });
  return (
    <>
      <FormError error={keep.error ?? on.error} />
      <Group gap="xs" mt="md">
        {rule.toReview && (
          <Button size="xs" loading={keep.isPending} onClick={() => keep.mutate()}>
            {t('rules.keep')}
          </Button>
        )}
        {rule.enabled ? (
          <Button size="xs" variant="default" disabled={waits} onClick={() => setAsking(true)}>
            {t('rules.switch-off')}
          </Button>
        ) : (
          <Button size="xs" variant="default" loading={on.isPending} onClick={() => on.mutate()}>
            {t('rules.switch-on')}
          </Button>
        )}
      </Group>
      {asking && <SwitchRuleDialog rule={rule} onClose={() => setAsking(false)} />}
    </>
  );
};
