import { z } from 'zod';
import { ScheduleContent } from '../check-ins/check-ins.routes.js';
import { LevelOfCare } from '../kernel/care.js';
import { Person } from '../kernel/person.js';
import { Instant, Name, Version, Words } from '../kernel/primitives.js';
import { route } from '../kernel/route.js';

/** What a level of care brings with it, as one unit. */
export const ProtocolContent = z
  .strictObject({
    schedule: ScheduleContent.omit({ startsOn: true, timeZone: true })
      .nullable()
      .describe('The check-ins that begin on arrival; null: none, because staff are there round the clock'),
    leavesOutRules: z
      .array(z.string().max(80))
      .max(100)
      .describe('Keys of care rules that are not evaluated at this level. A safety rule is in force everywhere'),
    checklist: z.array(Words(200)).max(30).describe('What the team goes over when somebody arrives'),
  })
  .meta({ id: 'ProtocolContent' });
export type ProtocolContent = z.infer<typeof ProtocolContent>;

export const ProtocolPack = z
  .object({
    level: LevelOfCare,
    version: Version.describe('1: as it ships'),
    content: ProtocolContent,
    changed: z.object({ by: Person, at: Instant, why: z.string() }).nullable(),
  })
  .meta({ id: 'ProtocolPack' });
export type ProtocolPack = z.infer<typeof ProtocolPack>;

/** The file that packs are carried in from one programme to another. */
export const protocolFileFormat = 1;
export const ProtocolFile = z
  .strictObject({
    format: z.literal(protocolFileFormat),
    name: Name(120),
    exportedAt: Instant,
    packs: z
      .array(z.strictObject({ level: LevelOfCare, content: ProtocolContent }))
      .min(1)
      .max(LevelOfCare.options.length),
  })
  .meta({ id: 'ProtocolFile' });
export type ProtocolFile = z.infer<typeof ProtocolFile>;

const invalid = ['PROTOCOL_PACK.INVALID', 'PROTOCOL_PACK.SAFETY_RULE'] as const;

export const protocolPackRoutes = {
  listProtocolPacks: route({
    id: 'listProtocolPacks',
    method: 'GET',
    path: '/api/protocol-packs',
    tag: 'Protocol packs',
    summary: 'What each level of care brings with it: check-ins, rules, a checklist',
    action: 'transition-templates.read',
    answer: z.object({ packs: z.array(ProtocolPack) }),
    status: 200,
  }),
  reviseProtocolPack: route({
    id: 'reviseProtocolPack',
    method: 'PUT',
    path: '/api/protocol-packs/:level',
    tag: 'Protocol packs',
    summary: 'Save a new version of a pack; its check-ins begin with the next patient who arrives',
    action: 'transition-templates.change',
    params: z.object({ level: LevelOfCare }),
    body: z.strictObject({ content: ProtocolContent, why: Words(500) }),
    answer: ProtocolPack,
    status: 200,
    errors: [...invalid, 'REQUEST.STALE'],
    versioned: true,
    idempotent: true,
  }),
  exportProtocolPacks: route({
    id: 'exportProtocolPacks',
    method: 'GET',
    path: '/api/protocol-packs/export',
    tag: 'Protocol packs',
    summary: 'All packs as one file for another programme',
    action: 'transition-templates.read',
    answer: ProtocolFile,
    status: 200,
  }),
  importProtocolPacks: route({
    id: 'importProtocolPacks',
    method: 'POST',
    path: '/api/protocol-packs/import',
    tag: 'Protocol packs',
    summary: 'Load packs of a file, all of them or none',
    action: 'transition-templates.change',
    body: z.strictObject({ file: z.json(), why: Words(500) }),
    bodyLimit: 256_000,
    answer: z.object({ packs: z.array(ProtocolPack) }),
    status: 200,
    errors: [...invalid, 'PROTOCOL_PACK.NOT_A_PACK'],
    idempotent: true,
  }),
};
