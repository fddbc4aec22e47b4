import { z } from 'zod';

type JsonSchema = Record<string, unknown>;

/**
 * JSON Schemas (draft 7, AsyncAPI’s own) of several messages that share their named parts. zod puts the parts beside
 * each message; here they move to one place, and every `$ref` follows.
 */
export class MessageSchemas {
  readonly shared: Record<string, JsonSchema> = {};

  /** `io` is `input` for what a client sends, where defaults may be left out. */
  add(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
    const made = z.toJSONSchema(schema, { target: 'draft-7', io });
    const {
      $schema: _,
      definitions = {},
      ...own
    } = moved(made) as JsonSchema & { definitions?: Record<string, JsonSchema> };
    for (const [name, part] of Object.entries(definitions)) this.share(name, part);
    return own;
  }

  private share(name: string, part: JsonSchema): void {
    const before = this.shared[name];
    if (before && JSON.stringify(before) !== JSON.stringify(part)) {
      throw new Error(`Two shapes are called ${name}: give one of them another id in contracts.`);
    }
    this.shared[name] = part;
  }
}

function moved(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(moved);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === '$ref' && typeof inner === 'string'
        ? [key, inner.replace('#/definitions/', '#/components/schemas/')]
        : [key, moved(inner)],
    ),
  );
}
