import { Injectable } from '@nestjs/common';
import type { Locale, StaffRole } from '#contracts';
import { Ids, type Transaction } from '#platform';
import { SignInLibrary } from './sign-in-library.js';
import { StaffRow } from './staff.row.js';

export interface NewStaffMember {
  name: string;
  title?: string;
  email: string;
  password: string;
  roles: StaffRole[];
  locale?: Locale;
}

/** Accounts of the staff: a row in the organisation, and a way to sign in. */
@Injectable()
export class StaffAccounts {
  constructor(
    private readonly library: SignInLibrary,
    private readonly ids: Ids,
  ) {}

  /**
   * The way to sign in is written by the library on its own connection, just before the row that gives it any
   * right; without that row it opens nothing, and calling again takes it over.
   */
  async add(tx: Transaction, { name, title, email, password, roles, locale = 'en' }: NewStaffMember): Promise<string> {
    const signInId = await this.addSignIn(name, email.toLowerCase(), password);
    const id = this.ids.next();
    const organisationId = tx.organisationId;
    await tx.manager.insert(StaffRow, { id, organisationId, signInId, name, title, email, locale, roles });
    return id;
  }

  private async addSignIn(name: string, email: string, password: string): Promise<string> {
    const context = await this.library.auth.$context;
    const known = await context.internalAdapter.findUserByEmail(email);
    if (known) return known.user.id;
    const account = { name, email, emailVerified: true };
    const user = await context.internalAdapter.createUser(account, { method: 'admin' });
    const hash = await context.password.hash(password);
    await context.internalAdapter.linkAccount({
      userId: user.id,
      providerId: 'credential',
      accountId: user.id,
      password: hash,
    });
    return user.id;
  }
}
