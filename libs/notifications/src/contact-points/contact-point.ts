import type { ClosedBecause, ContactPointView, RecipientKind } from '#contracts';

/** Whose ways these are. */
export interface Owner {
  readonly kind: RecipientKind;
  readonly id: string;
  /** Of a supporter: whom they stand by. */
  readonly patientId?: string;
}

/** One way on which one person is reached. Its address is not part of it: only who sends needs to know. */
export interface ContactPoint {
  id: string;
  owner: Owner;
  channel: string;
  shown: string;
  createdAt: Date;
  verifiedAt: Date | null;
  closed: { at: Date; because: ClosedBecause } | null;
  lastSentAt: Date | null;
  code: { expiresAt: Date; tries: number } | null;
  codesSent: number;
  codesSince: Date | null;
}

export interface ContactPointRow {
  id: string;
  ownerKind: RecipientKind;
  ownerId: string;
  channel: string;
  shown: string;
  createdAt: Date;
  verifiedAt: Date | null;
  closedAt: Date | null;
  closedBecause: ClosedBecause | null;
  lastSentAt: Date | null;
  codeExpiresAt: Date | null;
  codeTries: number;
  codesSent: number;
  codesSince: Date | null;
}

export const contactPointColumns = `id, owner_kind as "ownerKind", owner_id as "ownerId", channel, shown,
  created_at as "createdAt", verified_at as "verifiedAt", closed_at as "closedAt", closed_because as "closedBecause",
  last_sent_at as "lastSentAt", code_expires_at as "codeExpiresAt", code_tries as "codeTries", codes_sent as "codesSent",
  codes_since as "codesSince"`;

export const toContactPoint = (row: ContactPointRow): ContactPoint => ({
  ...{ id: row.id, owner: { kind: row.ownerKind, id: row.ownerId }, channel: row.channel, shown: row.shown },
  ...{ createdAt: row.createdAt, verifiedAt: row.verifiedAt, lastSentAt: row.lastSentAt },
  closed: row.closedAt && { at: row.closedAt, because: row.closedBecause! },
  code: row.codeExpiresAt && { expiresAt: row.codeExpiresAt, tries: row.codeTries },
  ...{ codesSent: row.codesSent, codesSince: row.codesSince },
});

/** Messages can come by it. */
export const works = ({ verifiedAt, closed }: ContactPoint): boolean => verifiedAt !== null && closed === null;

export const toContactPointView = (point: ContactPoint): ContactPointView => ({
  ...{ id: point.id, channel: point.channel, shown: point.shown, createdAt: point.createdAt.toISOString() },
  verifiedAt: point.verifiedAt?.toISOString() ?? null,
  closed: point.closed && { at: point.closed.at.toISOString(), because: point.closed.because },
  lastSentAt: point.lastSentAt?.toISOString() ?? null,
});

/** How events name it. */
export const about = ({ id, owner, channel }: ContactPoint) =>
  ({ subjectId: owner.id, contactPointId: id, channel, owner: owner.kind }) as const;
