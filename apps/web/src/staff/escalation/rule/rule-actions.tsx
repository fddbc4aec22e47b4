import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type EscalationRule, routes } from '#contracts';
import { FormError } from '../../kit/form-error.js';
import { useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { rulesChanged } from '../rule-queries.js';
import { RetireRuleDialog } from './retire-rule-dialog.js';
import { SwitchRuleDialog } from './switch-rule-dialog.js';
import { TestAlertDialog } from './test-alert-dialog.js';

/** What somebody who may change rules does with one as a whole. */
export const RuleActions = ({ rule, waits }: { rule: EscalationRule; waits: boolean }) => {
  const t = useWords();
  const [asking, setAsking] = useState<'switch' | 'retire' | 'test' | null>(null);
  const close = () => setAsking(null);
  const keep = useCommand(routes.markRuleReviewed, {
    request: () => ({ params: { ruleId: rule.id } }),
    changes: rulesChanged,
  });
  return (
    <Group gap="xs">
      {rule.toReview && (
        <Button loading={keep.isPending} onClick={() => keep.mutate()}>
          {t('rules.keep')}
        </Button>
      )}
      {!rule.retired && (
        <>
          <Button variant="default" onClick={() => setAsking('test')}>
            {t('test-alert.open')}
          </Button>
          <Button variant="default" disabled={waits} onClick={() => setAsking('switch')}>
            {t(rule.enabled ? 'rules.switch-off' : 'rules.switch-on')}
          </Button>
        </>
      )}
      <Button component={Link} to="/rules/new" search={{ from: rule.id } as never} variant="default">
        {t('rules.copy')}
      </Button>
      {!rule.enabled && !rule.retired && (
        <Button variant="default" onClick={() => setAsking('retire')}>
          {t('rules.retire')}
        </Button>
      )}
      <FormError error={keep.error} />
      {asking === 'switch' && <SwitchRuleDialog rule={rule} onClose={close} />}
      {asking === 'retire' && <RetireRuleDialog rule={rule} onClose={close} />}
      {asking === 'test' && <TestAlertDialog rule={rule} onClose={close} />}
    </Group>
  );
};
