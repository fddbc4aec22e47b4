import { Injectable } from '@nestjs/common';
import { type Locale, mayTry, type Person, type StaffPhone, StaffRole } from '#contracts';
import type { Transaction } from '#kernel';
import { type BusinessHours, type StaffDirectory } from '#ports';
import { phonesOf } from './staff-phones.js';

interface Programme {
  hours: BusinessHours;
  admins: Person[];
  acting: string[];
}

const actingRoles = StaffRole.options.filter((role) => mayTry('alert.act', [role]));

/** What other contexts may know about the staff and the programme. */
@Injectable()
export class Staff implements StaffDirectory {
  async people(tx: Transaction, staffIds: readonly string[]): Promise<Map<string, Person>> {
    if (!staffIds.length) return new Map();
    const rows = await tx.query<Person>('select id, name from staff where id = any($1)', [staffIds]);
    return new Map(rows.map((person) => [person.id, person]));
  }

  phones(tx: Transaction, staffIds: readonly string[]): Promise<Map<string, StaffPhone[]>> {
    return phonesOf(tx, staffIds);
  }

  everybody(tx: Transaction): Promise<Person[]> {
    return tx.query('select id, name from staff where organisation_id = $1 and removed_at is null order by name', [
      tx.organisationId,
    ]);
  }

  everybodyEver(tx: Transaction): Promise<Person[]> {
    return tx.query('select id, name from staff where organisation_id = $1 order by name', [tx.organisationId]);
  }

  async locales(tx: Transaction, staffIds: readonly string[]): Promise<Map<string, Locale>> {
    if (!staffIds.length) return new Map();
    const rows = await tx.query<{ id: string; locale: Locale }>(
      'select id, locale from staff where id = any($1) and removed_at is null',
      [staffIds],
    );
    return new Map(rows.map(({ id, locale }) => [id, locale]));
  }

  async admins(tx: Transaction): Promise<Person[]> {
    return (await this.programme(tx)).admins;
  }

  async acting(tx: Transaction): Promise<ReadonlySet<string>> {
    return new Set((await this.programme(tx)).acting);
  }

  withRole(tx: Transaction, roles: readonly StaffRole[]): Promise<Person[]> {
    return tx.query(
      `select id, name from staff where organisation_id = $1 and removed_at is null and roles && $2 order by name`,
      [tx.organisationId, roles],
    );
  }

  async rolesOf(tx: Transaction, staffId: string): Promise<readonly StaffRole[] | null> {
    const sql = 'select roles from staff where id = $1 and removed_at is null';
    return (await tx.one<{ roles: StaffRole[] }>(sql, [staffId]))?.roles ?? null;
  }

  toMail(tx: Transaction, role: StaffRole): Promise<{ id: string; email: string; locale: Locale }[]> {
    return tx.query(
      `select id, email, locale from staff
        where organisation_id = $1 and removed_at is null and $2 = any(roles) order by id`,
      [tx.organisationId, role],
    );
  }

  async businessHours(tx: Transaction): Promise<BusinessHours> {
    return (await this.programme(tx)).hours;
  }

  async programmeName(tx: Transaction): Promise<string> {
    const row = await tx.one<{ name: string }>('select name from organisation where organisation_id = $1', [
      tx.organisationId,
    ]);
    return row?.name ?? '';
  }

  /** What every step of a chain asks for: one query. */
  private programme(tx: Transaction): Promise<Programme> {
    return tx.memo('programme', async () => {
      const row = await tx.one<Programme>(
        `select business_hours as hours,
                coalesce((select json_agg(json_build_object('id', id, 'name', name) order by name) from staff
                           where organisation_id = $1 and removed_at is null and 'admin' = any(roles)), '[]') as admins,
                array(select id from staff
                       where organisation_id = $1 and removed_at is null and roles && $2::text[]) as acting
           from organisation where organisation_id = $1`,
        [tx.organisationId, actingRoles],
      );
      if (!row) throw new Error('The organisation is gone.');
      return row;
    });
  }
}
