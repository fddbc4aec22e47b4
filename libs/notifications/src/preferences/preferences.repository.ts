import { Injectable } from '@nestjs/common';
import { PatientPreferences, StaffPreferences } from '#contracts';
import { DomainError, type Transaction } from '#kernel';
import type { Owner } from '../contact-points/contact-point.js';

export interface Kept<P> {
  /** 1 as long as nothing was chosen. */
  version: number;
  preferences: P | null;
}

const shapes = { staff: StaffPreferences, patient: PatientPreferences } as const;
type Of = { staff: StaffPreferences; patient: PatientPreferences };

/** What people chose of how they are reached. */
@Injectable()
export class Preferences {
  async of<K extends keyof Of>(tx: Transaction, kind: K, ownerId: string): Promise<Kept<Of[K]>> {
    return (await this.ofMany(tx, kind, [ownerId])).get(ownerId) ?? { version: 1, preferences: null };
  }

  /** Whoever chose nothing is left out. One query however many. */
  async ofMany<K extends keyof Of>(
    tx: Transaction,
    kind: K,
    ownerIds: readonly string[],
  ): Promise<Map<string, Kept<Of[K]>>> {
    if (!ownerIds.length) return new Map();
    const rows = await tx.query<{ id: string; version: number; preferences: unknown }>(
      `select owner_id as id, version, preferences from notification_preferences
        where owner_id = any($1) and owner_kind = $2`,
      [ownerIds, kind],
    );
    return new Map(
      rows.map(({ id, version, preferences }) => [
        id,
        { version, preferences: shapes[kind].parse(preferences) as Of[K] },
      ]),
    );
  }

  /** @throws DomainError REQUEST.STALE when somebody, often the same person elsewhere, saved others since `version` */
  async save(
    tx: Transaction,
    owner: Owner,
    version: number,
    preferences: StaffPreferences | PatientPreferences,
  ): Promise<void> {
    const saved = await tx.one(
      `insert into notification_preferences (organisation_id, owner_id, owner_kind, version, preferences)
       select $1, $2, $3, 2, $5 where $4 = 1
       on conflict (owner_id) do nothing returning version`,
      [tx.organisationId, owner.id, owner.kind, version, JSON.stringify(preferences)],
    );
    const changed =
      saved ??
      (await tx.one(
        `update notification_preferences set version = version + 1, preferences = $3
          where owner_id = $1 and version = $2 returning version`,
        [owner.id, version, JSON.stringify(preferences)],
      ));
    if (!changed) throw new DomainError('REQUEST.STALE');
  }
}
