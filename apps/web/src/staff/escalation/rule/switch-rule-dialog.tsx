import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { contentOfRule, type EscalationRule, routes } from '#contracts';
import { callApi } from '../../../api/client.js';
import { FormDialog } from '../../kit/form-dialog.js';
import { showToast } from '../../kit/toasts.js';
import { readAgain } from '../../session/queries.js';
import { useWords } from '../../use-words.js';
import { nameOfRule } from '../rule-name.js';
import { rulesChanged } from '../rule-queries.js';
import { WhyField } from './why-field.js';

/** Switches a rule off or on; where a safety rule is to be off, asks for a second person's signature instead. */
export const SwitchRuleDialog = ({ rule, onClose }: { rule: EscalationRule; onClose(): void }) => {
  const t = useWords();
  const [why, setWhy] = useState('');
  const toSign = rule.enabled && rule.class === 'safety';
  const change = useMutation({
    mutationFn: async () => {
      const { id: ruleId, version } = rule;
      const body = { content: { ...contentOfRule(rule), enabled: !rule.enabled }, why };
      const route = toSign ? routes.proposeRuleChange : routes.reviseRule;
      await callApi(route, { params: { ruleId }, version, body });
    },
    onSuccess: () => {
      if (toSign) showToast(t('rules.asked'), t('rules.asked-hint'));
      onClose();
    },
    onSettled: () => readAgain(...rulesChanged),
  });
  const values = { rule: nameOfRule(t, rule) };
  const hint = rule.enabled ? (toSign ? 'rules.switch-off-safety' : 'rules.switch-off-care') : 'rules.switch-on-hint';
  const action = rule.enabled ? (toSign ? 'rules.propose' : 'rules.switch-off') : 'rules.switch-on';
  return (
    <FormDialog
      title={t(rule.enabled ? 'rules.switch-off-title' : 'rules.switch-on-title', values)}
      submit={t(action)}
      disabled={!why.trim()}
      pending={change.isPending}
      error={change.error}
      onSubmit={() => change.mutate()}
      onClose={onClose}
    >
      <Text size="sm">{t(hint)}</Text>
      <WhyField value={why} onChange={setWhy} />
    </FormDialog>
  );
};
