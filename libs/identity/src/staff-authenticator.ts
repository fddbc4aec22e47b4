import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { StaffRole } from '#contracts';
import { type Actor, Authenticates, type Authenticator, Database } from '#platform';
import { SignInLibrary } from './sign-in-library.js';

/** Tells from the session cookie which member of the staff asks. A removed account is nobody. */
@Injectable()
@Authenticates('staff')
export class StaffAuthenticator implements Authenticator {
  constructor(
    private readonly library: SignInLibrary,
    private readonly database: Database,
  ) {}

  async authenticate({ cookie }: IncomingHttpHeaders): Promise<Actor | null> {
    if (!cookie?.includes('holdfast.session_token')) return null;
    const found = await this.library.auth.api.getSession({ headers: new Headers({ cookie }) });
    return found ? this.staffOf(found.user.id, found.session.id) : null;
  }

  private async staffOf(signInId: string, sessionId: string): Promise<Actor | null> {
    const [staff] = await this.database.query<{ id: string; organisation_id: string; roles: StaffRole[] }>(
      'select * from staff_of_sign_in($1)',
      [signInId],
    );
    if (!staff) return null;
    return { kind: 'staff', organisationId: staff.organisation_id, staffId: staff.id, roles: staff.roles, sessionId };
  }
}
