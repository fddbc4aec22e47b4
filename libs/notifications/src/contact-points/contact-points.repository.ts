import { Injectable } from '@nestjs/common';
import type { ClosedBecause } from '#contracts';
import { DomainError, type Transaction } from '#kernel';
import type { Address } from '../channels/channel.js';
import {
  type ContactPoint,
  type ContactPointRow,
  contactPointColumns,
  type Owner,
  toContactPoint,
} from './contact-point.js';

/** Closed ones are shown for so long, so that their owner learns why nothing comes any more. */
const closedAreShownFor = 30 * 86_400_000;

@Injectable()
export class ContactPoints {
  /** The oldest first. */
  async of(tx: Transaction, { id }: Pick<Owner, 'id'>): Promise<ContactPoint[]> {
    const rows = await tx.query<ContactPointRow>(
      `select ${contactPointColumns} from contact_point
        where owner_id = $1 and (closed_at is null or closed_at > $2 and closed_because <> 'removed') order by id`,
      [id, new Date(+tx.now - closedAreShownFor)],
    );
    return rows.map(toContactPoint);
  }

  /** Those of many people that are open, the oldest first. One query however many. */
  async openOf(tx: Transaction, ownerIds: readonly string[]): Promise<Map<string, ContactPoint[]>> {
    const byOwner = new Map<string, ContactPoint[]>(ownerIds.map((id) => [id, []]));
    if (!ownerIds.length) return byOwner;
    const rows = await tx.query<ContactPointRow>(
      `select ${contactPointColumns} from contact_point where owner_id = any($1) and closed_at is null order by id`,
      [ownerIds],
    );
    for (const row of rows) byOwner.get(row.ownerId)!.push(toContactPoint(row));
    return byOwner;
  }

  /** When the last way of each was closed; whoever never had one is left out. */
  async lastClosed(tx: Transaction, ownerIds: readonly string[]): Promise<Map<string, Date>> {
    const rows = await tx.query<{ id: string; at: Date }>(
      `select owner_id as id, max(closed_at) as at from contact_point
        where owner_id = any($1) and verified_at is not null and closed_at is not null group by owner_id`,
      [ownerIds],
    );
    return new Map(rows.map(({ id, at }) => [id, at]));
  }

  /** Locked; nobody's but the owner's. @throws DomainError CONTACT_POINT.NOT_FOUND */
  async lock(tx: Transaction, owner: Owner, id: string): Promise<ContactPoint> {
    const row = await tx.one<ContactPointRow>(
      `select ${contactPointColumns} from contact_point
        where id = $1 and owner_id = $2 and owner_kind = $3 and closed_at is null for update`,
      [id, owner.id, owner.kind],
    );
    if (!row) throw new DomainError('CONTACT_POINT.NOT_FOUND');
    return toContactPoint(row);
  }

  async byId(tx: Transaction, id: string): Promise<ContactPoint | null> {
    const row = await tx.one<ContactPointRow>(`select ${contactPointColumns} from contact_point where id = $1`, [id]);
    return row && toContactPoint(row);
  }

  /** How many were added since a moment, whatever became of them. */
  async addedSince(tx: Transaction, { id }: Owner, since: Date): Promise<number> {
    const row = await tx.one<{ count: number }>(
      'select count(*)::int as count from contact_point where owner_id = $1 and created_at > $2',
      [id, since],
    );
    return row!.count;
  }

  /** The one that has this address already, whoever's it is. Only for addresses that nobody can guess. */
  async withFingerprint(tx: Transaction, fingerprint: string): Promise<ContactPoint | null> {
    const row = await tx.one<ContactPointRow>(
      `select ${contactPointColumns} from contact_point where fingerprint = $1 and closed_at is null for update`,
      [fingerprint],
    );
    return row && toContactPoint(row);
  }

  add(tx: Transaction, id: string, owner: Owner, channel: string, address: Address): void {
    tx.execute(
      `insert into contact_point (id, organisation_id, owner_kind, owner_id, channel, address, shown, fingerprint, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[id, tx.organisationId, owner.kind, owner.id, channel],
        tx.encrypt('contact_point.address', id, JSON.stringify(address.kept)),
        ...[address.shown, address.fingerprint ?? null, tx.now],
      ],
    );
  }

  /** A browser that gives new keys for the address that it has. */
  renew(tx: Transaction, id: string, address: Address): void {
    tx.execute('update contact_point set address = $2 where id = $1', [
      id,
      tx.encrypt('contact_point.address', id, JSON.stringify(address.kept)),
    ]);
  }

  codeSent(tx: Transaction, id: string, expiresAt: Date, { sent, since }: { sent: number; since: Date }): void {
    tx.execute(
      'update contact_point set code_expires_at = $2, code_tries = 0, codes_sent = $3, codes_since = $4 where id = $1',
      [id, expiresAt, sent, since],
    );
  }

  testSent(tx: Transaction, id: string, { sent, since }: { sent: number; since: Date }): void {
    tx.execute('update contact_point set codes_sent = $2, codes_since = $3 where id = $1', [id, sent, since]);
  }

  verified(tx: Transaction, id: string): void {
    tx.execute('update contact_point set verified_at = $2, code_expires_at = null where id = $1', [id, tx.now]);
  }

  close(tx: Transaction, id: string, because: ClosedBecause): void {
    tx.execute(
      `update contact_point set closed_at = $2, closed_because = $3, code_expires_at = null
        where id = $1 and closed_at is null`,
      [id, tx.now, because],
    );
  }
}
