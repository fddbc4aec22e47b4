import { skipToken, useQuery } from '@tanstack/react-query';
import { contentOfRule, type EscalationRule, type RuleContent, routes } from '#contracts';
import { queries } from '../../session/queries.js';
import { keyOf } from '../../session/query-keys.js';
import { blankRule, changesBetween, onTopOf, withTrees } from './draft.js';

interface Kept {
  /** The version that it began from; 0 where there is no rule yet. */
  version: number;
  base: RuleContent;
  content: RuleContent;
}

export interface Draft {
  content: RuleContent;
  base: RuleContent;
  version: number;
  /** How many things differ from the version that it began from. */
  changes: number;
  /** What somebody else published since it was begun. */
  theirs: RuleContent | null;
  change(how: (content: RuleContent) => RuleContent): void;
  /** Puts what was changed on top of their version. */
  keepMine(): void;
  drop(): void;
}

/** Kept with the answers of the server: it outlives leaving the page, and is gone when somebody signs out. */
const useKept = (id: string) => {
  const queryKey = keyOf(routes.reviseRule, { params: { ruleId: id } });
  const { data } = useQuery<Kept | null>({ queryKey, queryFn: skipToken, staleTime: Infinity, gcTime: Infinity });
  return [data ?? null, (kept: Kept | null) => void queries.setQueryData(queryKey, kept)] as const;
};

const useDraftOf = (id: string, version: number, stands: RuleContent): Draft => {
  const [kept, keep] = useKept(id);
  const changes = kept ? changesBetween(kept.base, kept.content) : 0;
  // Without changes it goes along with whatever is published.
  const { base, content, version: begun } = kept && changes ? kept : { version, base: stands, content: stands };
  return {
    base,
    content,
    version: begun,
    changes,
    theirs: begun < version ? stands : null,
    change: (how) => keep({ version: begun, base, content: how(content) }),
    keepMine: () => keep({ version, base: stands, content: onTopOf(base, stands, content) }),
    drop: () => keep(null),
  };
};

/** What is being changed about a rule and not published yet. */
export const useDraft = (rule: EscalationRule): Draft =>
  useDraftOf(rule.id, rule.version, withTrees(contentOfRule(rule)));

/** A rule that is not there yet, from scratch or from another one. */
export const useNewDraft = (from: EscalationRule | null, name: string): Draft =>
  useDraftOf(
    from ? `copy of ${from.id}` : 'new',
    0,
    from ? { ...withTrees(contentOfRule(from)), name, enabled: true } : blankRule(),
  );
