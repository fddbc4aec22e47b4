/** Who hears something that a patient or a supporter can say, or why nobody is told. */
export type Hearer<Rule extends string = string, Fact extends string = string> =
  /** A rule that is asked at once tells somebody. */
  | { by: 'rule'; rule: Rule }
  /** It counts: a rule tells somebody when it adds up. */
  | { by: 'count'; fact: Fact; rule: Rule }
  /** It stands on the record, and nobody is told: the reason. */
  | { by: 'nobody'; because: string };

export const nobody = (because: string): { by: 'nobody'; because: string } => ({ by: 'nobody', because });
