import { z } from 'zod';
import { Instant } from '../kernel/primitives.js';

/** A way to reach people, such as `sms`. A channel says itself what it is called: adding one changes nothing here. */
export const ChannelKey = z
  .string()
  .regex(/^[a-z][a-z-]{1,19}$/)
  .meta({ id: 'ChannelKey' });

/** In both languages: it comes with the channel. */
export const InBothLanguages = z.object({ en: z.string(), es: z.string() }).meta({ id: 'InBothLanguages' });
export type InBothLanguages = z.infer<typeof InBothLanguages>;

/** What a form asks for. `browser`: nothing is typed; the browser gives it. */
export const ChannelField = z
  .object({
    name: z.string(),
    input: z.enum(['tel', 'email', 'url', 'text', 'number', 'secret', 'browser']),
    label: InBothLanguages,
    required: z.boolean(),
  })
  .meta({ id: 'ChannelField' });
export type ChannelField = z.infer<typeof ChannelField>;

/** A channel as whoever adds a way to be reached sees it. */
export const ChannelView = z
  .object({
    key: ChannelKey,
    title: InBothLanguages,
    fields: z.array(ChannelField).describe('What an address is made of'),
    available: z.boolean().describe('Whether messages can be sent by it at all'),
    publicKey: z.string().nullable().describe('For a browser that subscribes'),
  })
  .meta({ id: 'ChannelView' });
export type ChannelView = z.infer<typeof ChannelView>;

/** How a channel does, as its lane sees it. */
export const ChannelHealth = z
  .object({
    key: ChannelKey,
    title: InBothLanguages,
    provider: z.string().nullable().describe('Null: nothing can be sent'),
    providers: z.array(z.object({ key: z.string(), title: InBothLanguages, fields: z.array(ChannelField) })),
    settings: z.record(z.string(), z.string().nullable()).describe('A secret that is set is an empty text'),
    version: z.int().positive(),
    receiptsUrl: z.string().nullable().describe('Where the provider is to send receipts'),
    lastDay: z.object({
      sent: z.int(),
      delivered: z.int(),
      failed: z.int(),
      p95Milliseconds: z.int().nullable().describe('From due to taken over by the provider'),
    }),
    waiting: z.int(),
    lastReceiptAt: Instant.nullable(),
    circuit: z.object({
      state: z.enum(['closed', 'open', 'half-open']),
      until: Instant.nullable(),
      failuresInARow: z.int(),
      reason: z.string().nullable().describe('A code, never what a provider wrote'),
    }),
  })
  .meta({ id: 'ChannelHealth' });
export type ChannelHealth = z.infer<typeof ChannelHealth>;
