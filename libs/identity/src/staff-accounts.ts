import { Injectable } from '@nestjs/common';
import type { Locale, StaffPhone, StaffRole } from '#contracts';
import { DomainError, Ids, type Transaction } from '#kernel';
import { Credentials } from './credentials.js';
import { StaffRow } from './staff.row.js';
import { keepPhones } from './staff-phones.js';

export interface NewStaffMember {
  name: string;
  title?: string;
  email: string;
  password: string;
  roles: StaffRole[];
  locale?: Locale;
  phones?: StaffPhone[];
}

/** Accounts of the staff: a row in the organisation, and a way to sign in. */
@Injectable()
export class StaffAccounts {
  constructor(
    private readonly credentials: Credentials,
    private readonly ids: Ids,
  ) {}

  /**
   * The way to sign in is written on a connection of its own, just before the row that gives it any right; without
   * that row it opens nothing, and calling again replaces it.
   * @throws DomainError STAFF.EMAIL_TAKEN when somebody on any staff has this address
   */
  async add(
    tx: Transaction,
    { name, title, password, roles, locale = 'en', phones, ...given }: NewStaffMember,
  ): Promise<string> {
    const email = given.email.toLowerCase();
    if (await tx.one('select id from staff_of_email($1)', [email])) throw new DomainError('STAFF.EMAIL_TAKEN');
    const signInId = await this.credentials.put(name, email, password);
    const id = this.ids.next();
    const organisationId = tx.organisationId;
    await tx.manager.insert(StaffRow, { id, organisationId, signInId, name, title, email, locale, roles });
    if (phones) keepPhones(tx, id, phones);
    return id;
  }
}
