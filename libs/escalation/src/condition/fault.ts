import type { RuleFindingCode } from '#contracts';

/** What somebody has to mend in a condition. The page says it in its own words by the code. */
export interface ConditionFault {
  code: ConditionFaultCode;
  message: string;
  /** A JSON pointer from the root of the condition, such as `/and/0/>=/1`. */
  at: string;
}

export type ConditionFaultCode = Extract<
  RuleFindingCode,
  | 'not-a-condition'
  | 'too-large'
  | 'unknown-operator'
  | 'unknown-fact'
  | 'wrong-kind'
  | 'never-holds'
  | 'always-holds'
  | 'out-of-range'
  | 'percentage-without-floor'
>;

/** Thrown where a part is looked at, and collected with its place. */
export class Fault extends Error {
  constructor(
    readonly code: ConditionFaultCode,
    message: string,
    /** Below the part that is looked at. */
    readonly below = '',
  ) {
    super(message);
  }
}
