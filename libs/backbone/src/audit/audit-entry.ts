import { createHmac, timingSafeEqual } from 'node:crypto';
import type { AuditGrounds, AuditKind } from '#contracts';

/** Who did what, about whom, why, when, from where, and what came of it. Never what the record says. */
export interface AuditEntry {
  id: string;
  organisationId: string;
  at: Date;
  /** `staff:<id>`, `patient:<id>`, `system` or `nobody`. */
  actor: string;
  /** Of the sign-in session, or of the personal link. */
  sessionId: string | null;
  /** Id of the route. */
  action: string;
  kind: AuditKind;
  patientId: string | null;
  /** Patients that a list showed. */
  listed: string[] | null;
  resourceId: string | null;
  grounds: AuditGrounds | null;
  /** Of the consent or the break-glass. */
  groundsId: string | null;
  address: string | null;
  /** `allowed`, or the code of the refusal. */
  outcome: string;
  correlationId: string;
  /** The process that wrote it, and its place among what this process wrote for this organisation. */
  writer: string;
  sequence: number;
  /** Places that were given out before and never used, because the work was rolled back. */
  voids: number[];
  keyId: string;
}

/** The entry's own seal: whoever changes one field, or the id, without the key breaks it. */
export function macOf(key: Buffer, entry: AuditEntry): Buffer {
  const fields = [
    entry.id,
    entry.organisationId,
    entry.at.toISOString(),
    entry.actor,
    entry.sessionId,
    entry.action,
    entry.kind,
    entry.patientId,
    entry.listed,
    entry.resourceId,
    entry.grounds,
    entry.groundsId,
    entry.address,
    entry.outcome,
    entry.correlationId,
    entry.writer,
    entry.sequence,
    entry.voids,
    entry.keyId,
  ];
  return createHmac('sha256', key)
    .update(`holdfast audit entry 1\n${JSON.stringify(fields)}`)
    .digest();
}

export interface Seal {
  organisationId: string;
  /** 1, 2, 3, … in each organisation. */
  number: number;
  /** Hash of the seal before; zeros for the first. */
  previous: Buffer;
  entries: readonly { id: string; mac: Buffer }[];
}

export const noSeal = Buffer.alloc(32);

/** Binds the entries of one seal, in their order, to everything that was sealed before. */
export function hashOfSeal(key: Buffer, { organisationId, number, previous, entries }: Seal): Buffer {
  const hash = createHmac('sha256', key)
    .update(`holdfast audit seal 1\n${organisationId}\n${number}\n`)
    .update(previous);
  for (const { id, mac } of entries) hash.update(id).update(mac);
  return hash.digest();
}

export interface Head {
  organisationId: string;
  /** Number and hash of the last seal. */
  number: number;
  hash: Buffer;
  /** How many entries all seals hold. */
  entries: number;
  /** Everything that was written by transactions below this one is sealed. */
  sealedBelow: string;
}

/** The end of the chain, so that cutting it shorter shows. */
export function macOfHead(key: Buffer, { organisationId, number, hash, entries, sealedBelow }: Head): Buffer {
  return createHmac('sha256', key)
    .update(`holdfast audit head 1\n${organisationId}\n${number}\n${entries}\n${sealedBelow}\n`)
    .update(hash)
    .digest();
}

export const same = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);
