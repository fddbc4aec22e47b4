import type { DefaultRuleKey, EscalationStep, RuleContent, Span } from '#contracts';

export interface DefaultRule {
  key: DefaultRuleKey;
  content: RuleContent;
}

export const bh = (amount: number): Span => ({ amount, unit: 'bh' });
export const h = (amount: number): Span => ({ amount, unit: 'h' });
export const m = (amount: number): Span => ({ amount, unit: 'm' });
export const step = (acknowledgeWithin: Span, ...roles: EscalationStep['roles']): EscalationStep => ({
  roles,
  acknowledgeWithin,
});

export const atLeast = (fact: string, amount: number) => ({ '>=': [{ var: fact }, amount] });
export const moreThan = (fact: string, amount: number) => ({ '>': [{ var: fact }, amount] });
export const lessThan = (fact: string, amount: number) => ({ '<': [{ var: fact }, amount] });
export const oneOf = (fact: string, ...options: string[]) => ({ in: [{ var: fact }, options] });
export const is = (fact: string, value: string | boolean) => ({ '==': [{ var: fact }, value] });
export const names = (fact: string, ...options: string[]) => ({
  or: options.map((option) => ({ in: [option, { var: fact }] })),
});

/** A percentage alone makes much of little: from one to two is a rise by 100 %. So it takes three more as well. */
export const rises = (more: string, rise: string) => [atLeast(more, 3), moreThan(rise, 50)];
