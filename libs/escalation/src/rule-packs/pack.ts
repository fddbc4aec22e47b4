import { z } from 'zod';
import { RulePack, rulePackFormat } from '#contracts';
import { DomainError } from '#kernel';

export const packOf = (name: string, at: Date, rules: RulePack['rules']): RulePack => ({
  format: rulePackFormat,
  name: name.slice(0, 120),
  exportedAt: at.toISOString(),
  rules,
});

/** A pack before anybody looked at the rules in it: what is wrong with one of them is no reason not to show the others. */
const Sent = RulePack.extend({
  rules: z
    .array(RulePack.shape.rules.element.extend({ content: z.json() }))
    .min(1)
    .max(500),
});

export type SentPack = z.infer<typeof Sent>;

const WithFormat = z.object({ format: z.int().min(1) });

/** @throws DomainError RULE_PACK.NEWER_FORMAT; RULE_PACK.NOT_A_PACK with each place, also for a key that stands there twice */
export function readPack(given: unknown): SentPack {
  const written = WithFormat.safeParse(given);
  if (written.success && written.data.format > rulePackFormat) throw new DomainError('RULE_PACK.NEWER_FORMAT');
  const parsed = Sent.safeParse(given);
  if (!parsed.success) {
    const errors = parsed.error.issues.map(({ path, message }) => ({ field: ['/pack', ...path].join('/'), message }));
    throw new DomainError('RULE_PACK.NOT_A_PACK', undefined, errors.slice(0, 50));
  }
  const keys = parsed.data.rules.map(({ key }) => key);
  const twice = keys.findIndex((key, index) => keys.indexOf(key) < index);
  if (twice < 0) return parsed.data;
  const message = `The rule "${keys[twice]}" stands in the pack twice.`;
  throw new DomainError('RULE_PACK.NOT_A_PACK', undefined, [{ field: `/pack/rules/${twice}/key`, message }]);
}
