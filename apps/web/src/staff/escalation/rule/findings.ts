import type { Loosening, RuleFinding } from '#contracts';

export interface Finding extends Pick<RuleFinding, 'field' | 'refuses'> {
  text: string;
}

export interface Findings {
  all: Finding[];
  /** Something keeps the rule from being saved. */
  refused: boolean;
  /** In which ways it loosens a safety rule: then a second person signs. */
  loosens: Loosening[];
  /** At one place, or below it. */
  under(pointer: string): Finding[];
  at(pointer: string): Finding[];
}
