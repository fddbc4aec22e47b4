import { z } from 'zod';
import { Id, RuleContent, Version } from '#contracts';

const SuggestedChange = z.object({ ruleId: Id, version: Version, content: RuleContent });
export type SuggestedChange = z.infer<typeof SuggestedChange>;

const kept = 'holdfast.suggested-change';

/** Carries a suggestion to the page of its rule, in this tab alone, where it stands as a change that is not saved. */
export const carrySuggestion = (change: SuggestedChange): void => {
  try {
    sessionStorage.setItem(kept, JSON.stringify(change));
  } catch {
    // Without storage the page of the rule opens as it is.
  }
};

/** Once: what was carried here for this rule, unless the rule has another version by now. */
export const takeSuggestion = (ruleId: string, version: number): RuleContent | null => {
  try {
    const change = SuggestedChange.safeParse(JSON.parse(sessionStorage.getItem(kept) ?? 'null')).data;
    if (change?.ruleId !== ruleId) return null;
    sessionStorage.removeItem(kept);
    return change.version === version ? change.content : null;
  } catch {
    return null;
  }
};
