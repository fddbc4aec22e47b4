import { z } from 'zod';
import { AttemptState, attemptReasons } from './attempt.js';
import { messageKinds } from './message-kinds.js';

type Json = {
  type?: string;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, Json>;
  additionalProperties?: unknown;
};

/** Ids, counts, and what is one of a few: no field into which somebody could write. */
function holdsNoWords(schema: Json): boolean {
  if (schema.properties)
    return schema.additionalProperties === false && Object.values(schema.properties).every(holdsNoWords);
  if (schema.enum || schema.const !== undefined) return true;
  return schema.type === 'integer' || (schema.type === 'string' && schema.format === 'uuid');
}

const asJson = (schema: z.ZodType): Json => {
  const whole = z.toJSONSchema(schema, { reused: 'inline' }) as Json & { $defs?: Record<string, Json> };
  const inlined = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(inlined);
    if (typeof part !== 'object' || part === null) return part;
    const { $ref } = part as { $ref?: string };
    if ($ref) return inlined(whole.$defs![$ref.split('/').at(-1)!]);
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, inlined(value)]));
  };
  return inlined(whole) as Json;
};

describe('a kind of message', () => {
  it.each(Object.entries(messageKinds))('%s cannot carry a word that somebody wrote', (_, { data }) => {
    expect(holdsNoWords(asJson(data))).toBe(true);
  });

  it('that could would be found', () => {
    expect(holdsNoWords(asJson(z.object({ alertId: z.uuid(), note: z.string() })))).toBe(false);
    expect(holdsNoWords(asJson(z.looseObject({ alertId: z.uuid() })))).toBe(false);
  });

  it('ends in a reason of which each belongs to one state, and each state has one', () => {
    expect(new Set(Object.values(attemptReasons))).toEqual(new Set(AttemptState.options));
  });
});
