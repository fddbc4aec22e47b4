import { contentOfRule, type EscalationRule, type RuleContent, routes } from '#contracts';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { asJson } from '../rule-queries.js';
import { withTrees } from './draft.js';
import { PublishDialog } from './publish-dialog.js';

interface Props {
  rule: EscalationRule;
  back: { version: number; content: RuleContent };
  onClose(): void;
}

/** An older version becomes the newest one, as any other change does: with a reason, and signed where it loosens. */
export const BringBackDialog = ({ rule, back, onClose }: Props) => {
  const t = useWords();
  const content = withTrees(back.content);
  const checked = useApi(routes.checkRule, { body: { content: asJson(content), ruleId: rule.id } });
  const nothing = () => undefined;
  return (
    <PublishDialog
      rule={rule}
      draft={{
        base: withTrees(contentOfRule(rule)),
        content,
        version: rule.version,
        changes: 1,
        theirs: null,
        change: nothing,
        keepMine: nothing,
        drop: nothing,
      }}
      loosens={checked.data?.loosens ?? []}
      why={t('versions.back-to', { n: back.version })}
      onClose={onClose}
    />
  );
};
