import { useState } from 'react';
import { type RuleContent, routes } from '#contracts';
import { FormDialog } from '../../kit/form-dialog.js';
import { showToast } from '../../kit/toasts.js';
import { useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { rulesChanged } from '../rule-queries.js';
import { RuleSentence } from '../sentence/rule-sentence.js';
import { WhyField } from './why-field.js';

interface Props {
  content: RuleContent;
  onCreated(ruleId: string): void;
  onClose(): void;
}

export const CreateRuleDialog = ({ content, onCreated, onClose }: Props) => {
  const t = useWords();
  const [why, setWhy] = useState('');
  const create = useCommand(routes.createRule, {
    request: () => ({ body: { content, why } }),
    changes: rulesChanged,
    onSuccess: ({ id, name }) => {
      showToast(t('rules.created'), name);
      onCreated(id);
    },
  });
  return (
    <FormDialog
      size="lg"
      title={t('rules.create-title')}
      submit={t('rules.create')}
      disabled={!why.trim()}
      pending={create.isPending}
      error={create.error}
      onSubmit={() => create.mutate()}
      onClose={onClose}
    >
      <RuleSentence rule={content} />
      <WhyField value={why} onChange={setWhy} />
    </FormDialog>
  );
};
