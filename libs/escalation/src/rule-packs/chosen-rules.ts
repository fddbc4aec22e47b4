import type {
  ErrorCode,
  EscalationRule,
  Loosening,
  RouteInput,
  RuleContent,
  RuleFindingCode,
  routes,
} from '#contracts';
import { DomainError } from '#kernel';
import type { ChangeByPack } from './change-by-pack.js';
import type { SentPack } from './pack.js';

type Choices = RouteInput<typeof routes.importRules>['body']['rules'];

/** A rule of the pack that somebody wants, with the version that they saw, and where it stands. */
type Chosen = SentPack['rules'][number] & { version: number | null; place: number };

/** What can be loaded. */
export interface Acceptable {
  key: string;
  kind: 'new' | 'same' | 'changed';
  stored: EscalationRule | undefined;
  content: RuleContent;
  loosens: Loosening[];
}

/** In the order of the pack, each once. @throws DomainError RULE_PACK.NOT_A_PACK for a key that the pack does not have */
export function chosenFrom({ rules }: SentPack, choices: Choices): Chosen[] {
  const versions = new Map(choices.map(({ key, version }) => [key, version]));
  const unknown = choices.findIndex(({ key }) => !rules.some((rule) => rule.key === key));
  if (unknown >= 0) {
    const message = 'The pack has no rule with this key.';
    throw new DomainError('RULE_PACK.NOT_A_PACK', undefined, [{ field: `/rules/${unknown}/key`, message }]);
  }
  return rules.flatMap((rule, place) => {
    const version = versions.get(rule.key);
    return version === undefined ? [] : [{ ...rule, version, place }];
  });
}

const refusedBy: Partial<Record<RuleFindingCode, ErrorCode>> = {
  'not-a-rule': 'RULE_PACK.NOT_A_PACK',
  'put-away': 'RULE_PACK.NOT_A_PACK',
  'reserved-key': 'RULE_PACK.NOT_A_PACK',
  'class-fixed': 'RULE.CLASS_FIXED',
  wording: 'RULE.WORDING',
  'nobody-told': 'RULE.NOBODY_TOLD',
  'never-ends-loudly': 'RULE.NEVER_ENDS_LOUDLY',
  'safety-must-alert': 'RULE.SAFETY_MUST_ALERT',
};

/** @throws DomainError with what the preview would have said, and the place in the pack */
export function acceptable({ change, stored }: ChangeByPack, place: number): Acceptable {
  const { key, kind, after, findings, loosens } = change;
  if (kind !== 'refused' && after) return { key, kind, stored, content: after, loosens };
  const { code, field, message } = findings.find(({ refuses }) => refuses)!;
  throw new DomainError(refusedBy[code] ?? 'RULE.CONDITION_INVALID', undefined, [
    { field: `/pack/rules/${place}/content${field}`, message, code },
  ]);
}
