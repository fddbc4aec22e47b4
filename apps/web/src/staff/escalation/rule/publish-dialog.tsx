import { Alert } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type EscalationRule, type Loosening, routes } from '#contracts';
import { errorCodeOf } from '../../../api/api-error.js';
import { callApi } from '../../../api/client.js';
import { FormDialog } from '../../kit/form-dialog.js';
import { showToast } from '../../kit/toasts.js';
import { readAgain } from '../../session/queries.js';
import { useWords } from '../../use-words.js';
import { rulesChanged } from '../rule-queries.js';
import { Comparison } from '../sentence/comparison.js';
import type { Draft } from './use-draft.js';
import { WhyField } from './why-field.js';

interface Props {
  rule: EscalationRule;
  draft: Draft;
  loosens: readonly Loosening[];
  /** What is written already, such as that a version is brought back. */
  why?: string;
  onClose(): void;
}

/** The last look before a version goes live: what changes, why, and who else has to agree. */
export const PublishDialog = ({ rule, draft, loosens, why: begun = '', onClose }: Props) => {
  const t = useWords();
  const [why, setWhy] = useState(begun);
  const [signs, setSigns] = useState(false);
  const needsSecond = signs || loosens.length > 0;
  const publish = useMutation({
    mutationFn: async () => {
      const request = { params: { ruleId: rule.id }, version: draft.version, body: { content: draft.content, why } };
      if (needsSecond) await callApi(routes.proposeRuleChange, request);
      else return (await callApi(routes.reviseRule, request)).version;
    },
    onSuccess: (version) => {
      draft.drop();
      if (version) showToast(t('rules.published', { n: version }), t('rules.published-hint'));
      else showToast(t('rules.asked'), t('rules.asked-hint'));
      onClose();
    },
    onError: (error) => {
      // The page shows both versions: there one chooses, not here.
      if (errorCodeOf(error) === 'REQUEST.STALE') onClose();
      if (errorCodeOf(error) === 'RULE.SECOND_SIGNATURE_NEEDED') setSigns(true);
    },
    onSettled: () => readAgain(...rulesChanged),
  });
  return (
    <FormDialog
      size="lg"
      title={t(needsSecond ? 'rules.propose-title' : 'rules.publish-title')}
      submit={t(needsSecond ? 'rules.propose' : 'rules.publish')}
      disabled={!why.trim()}
      pending={publish.isPending}
      error={errorCodeOf(publish.error) === 'RULE.SECOND_SIGNATURE_NEEDED' ? null : publish.error}
      onSubmit={() => publish.mutate()}
      onClose={onClose}
    >
      {needsSecond && (
        <Alert color="gray" variant="light" title={t('rules.second-needed')}>
          {t('rules.second-hint', { what: loosens.map((each) => t(`loosening.${each}`)).join(', ') || '…' })}
        </Alert>
      )}
      <Comparison
        before={{ title: t('rules.version-in-force', { n: rule.version }), content: draft.base }}
        after={{ title: t('rules.your-version'), content: draft.content }}
      />
      <WhyField value={why} onChange={setWhy} />
    </FormDialog>
  );
};
