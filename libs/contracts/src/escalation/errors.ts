import type { ErrorCatalogue } from '../kernel/error.js';

export const escalationErrors = {
  'RULE.NOT_FOUND': [404, 'There is no such rule.'],
  'RULE.CONDITION_INVALID': [400, 'The condition is not valid JsonLogic over the known facts.'],
  'RULE.WORDING': [422, 'Please choose kinder words.'],
  'RULE.CLASS_FIXED': [422, 'The class of a rule never changes.'],
  'RULE.NOBODY_TOLD': [422, 'An alert is told to somebody: its chain has at least one step.'],
  'RULE.NEVER_ENDS_LOUDLY': [422, 'What an unanswered chain ends in repeats until somebody answers.'],
  'RULE.SAFETY_MUST_ALERT': [422, 'A safety rule always raises an alert.'],
  'RULE.SECOND_SIGNATURE_NEEDED': [409, 'This loosens a safety rule. Propose it: a second person signs it.'],
  'RULE.NOTHING_TO_SIGN': [409, 'This does not loosen a safety rule. Save it: no second person is needed.'],
  'RULE.PROPOSAL_OPEN': [409, 'Another change of this rule waits for a signature. Sign it or turn it down first.'],
  'RULE.PROPOSAL_NOT_FOUND': [404, 'There is no such proposal, or it was decided already.'],
  'RULE.SIGNED_BY_SAME': [403, 'A second person signs: not the one who proposed it.'],
  'RULE.NEEDS_CLINICAL_LEAD': [403, 'One of the two people who change a safety rule so is a clinical lead.'],
} as const satisfies ErrorCatalogue;
