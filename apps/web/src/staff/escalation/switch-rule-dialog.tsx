import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { contentOfRule, type EscalationRule, routes } from '#contracts';
import { callApi } from '../../api/client.js';
import { FormError } from '../kit/form-error.js';
import { readAgain } from '../session/queries.js';
import { useWords } from '../use-words.js';
import { nameOfRule } from './rule-name.js';
import { rulesChanged } from './rule-queries.js';

/** Switches a rule off; where it is a safety rule, asks for a second person's signature instead. */
export const SwitchRuleDialog = ({ rule, onClose }: { rule: EscalationRule; onClose(): void }) => {
  const t = useWords();
  const [why, setWhy] = useState('');
  const isSafety = rule.class === 'safety';
  const off = useMutation({
    mutationFn: async () => {
      const { id: ruleId, version } = rule;
      const content = { ...contentOfRule(rule), enabled: false };
      const request = { params: { ruleId }, version, body: { content, why } };
      await (isSafety ? callApi(routes.proposeRuleChange, request) : callApi(routes.reviseRule, request));
    },
    onSuccess: onClose,
    onSettled: () => readAgain(...rulesChanged),
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('rules.switch-off-title', { rule: nameOfRule(t, rule) })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          off.mutate();
        }}
      >
        <Stack>
          <Text size="sm">{t(isSafety ? 'rules.switch-off-safety' : 'rules.switch-off-care')}</Text>
          <Textarea
            label={t('rules.why-change')}
            required
            autosize
            minRows={2}
            maxLength={500}
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
          <FormError error={off.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={off.isPending} disabled={!why.trim()}>
              {t(isSafety ? 'rules.propose' : 'rules.switch-off')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
