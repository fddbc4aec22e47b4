import { Text } from '@mantine/core';
import { useState } from 'react';
import { type EscalationRule, routes } from '#contracts';
import { FormDialog } from '../../kit/form-dialog.js';
import { useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { nameOfRule } from '../rule-name.js';
import { rulesChanged } from '../rule-queries.js';
import { WhyField } from './why-field.js';

/** Puts a rule away for good; what it raised keeps its copy. */
export const RetireRuleDialog = ({ rule, onClose }: { rule: EscalationRule; onClose(): void }) => {
  const t = useWords();
  const [why, setWhy] = useState('');
  const retire = useCommand(routes.retireRule, {
    request: () => ({ params: { ruleId: rule.id }, version: rule.version, body: { why } }),
    changes: rulesChanged,
    onSuccess: onClose,
  });
  return (
    <FormDialog
      title={t('rules.retire-title', { rule: nameOfRule(t, rule) })}
      submit={t('rules.retire')}
      disabled={!why.trim()}
      pending={retire.isPending}
      error={retire.error}
      onSubmit={() => retire.mutate()}
      onClose={onClose}
    >
      <Text size="sm">{t('rules.retire-hint')}</Text>
      <WhyField value={why} onChange={setWhy} />
    </FormDialog>
  );
};
