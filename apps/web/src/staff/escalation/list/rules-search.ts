import { RuleClass, type RuleContent } from '#contracts';

export const rulesShown = ['all', 'off', 'to-sign', 'retired'] as const;
export type RulesShown = (typeof rulesShown)[number];

/** What the address of the page remembers. */
export interface RulesSearch {
  /** A part of a name or of a reason. */
  text?: string;
  class?: RuleContent['class'];
  /** All that are not put away, where nothing is said. */
  show?: Exclude<RulesShown, 'all'>;
}

export const rulesSearch = (search: Record<string, unknown>): RulesSearch => {
  const found = RuleClass.safeParse(search.class).data;
  const show = rulesShown.find((each) => each === search.show);
  return {
    ...(typeof search.text === 'string' && search.text && { text: search.text.slice(0, 80) }),
    ...(found && { class: found }),
    ...(show && show !== 'all' && { show }),
  };
};
