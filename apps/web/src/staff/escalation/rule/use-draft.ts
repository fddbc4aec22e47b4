import { useEffect, useState } from 'react';
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
  const [queryKey] = useState(() => keyOf(routes.reviseRule, { params: { ruleId: id } }));
  const [kept, setKept] = useState<Kept | null>(() => queries.getQueryData(queryKey) ?? null);
  useEffect(() => {
    queries.setQueryDefaults(queryKey, { gcTime: Number.POSITIVE_INFINITY });
    queries.setQueryData(queryKey, kept);
  }, [queryKey, kept]);
  return [kept, setKept] as const;
};

const isChanged = (kept: Kept | null): kept is Kept => kept !== null && changesBetween(kept.base, kept.content) > 0;

const useDraftOf = (id: string, version: number, stands: RuleContent): Draft => {
  const [kept, setKept] = useKept(id);
  // Without changes it goes along with whatever is published.
  const begun = (now: Kept | null): Kept => (isChanged(now) ? now : { version, base: stands, content: stands });
  const { base, content, version: from } = begun(kept);
  return {
    base,
    content,
    version: from,
    changes: changesBetween(base, content),
    theirs: from < version ? stands : null,
    change: (how) =>
      setKept((now) => {
        const before = begun(now);
        return { ...before, content: how(before.content) };
      }),
    keepMine: () => setKept({ version, base: stands, content: onTopOf(base, stands, content) }),
    drop: () => setKept(null),
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
