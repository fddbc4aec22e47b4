import { Injectable } from '@nestjs/common';
import type { ErrorCode } from '#contracts';
import { noOrganisation, Refusals } from '#http';
import { type Actor, type AuditedRequest, Database } from '#kernel';
import { SignInLibrary } from '../sign-in-library.js';

interface Attempt {
  action: string;
  email: string;
  address: string | null;
}

/** What the audit says about signing in and out: it has no unit of work of its own. */
@Injectable()
export class SignInAudit {
  constructor(
    private readonly library: SignInLibrary,
    private readonly database: Database,
    private readonly refusals: Refusals,
  ) {}

  /** In the organisation of the account that was tried, if there is one. The address that was typed is not kept. */
  async failed({ action, email, address }: Attempt, code: ErrorCode): Promise<void> {
    const context = await this.library.auth.$context;
    const account = await context.internalAdapter.findUserByEmail(email.toLowerCase());
    // Asked also where there is no account, so that the answer takes as long.
    const [tried] = await this.database.query<{ organisation_id: string; id: string }>(
      'select * from staff_of_sign_in($1)',
      [account?.user.id ?? ''],
    );
    const actor: Actor = { kind: 'nobody', organisationId: tried?.organisation_id ?? noOrganisation };
    await this.refusals.record(actor, entry(action, address, tried?.id ?? null), code);
  }

  async done(actor: Actor, action: string, address: string | null): Promise<void> {
    await this.refusals.record(actor, entry(action, address), 'allowed');
  }
}

const entry = (action: string, address: string | null, resourceId: string | null = null): AuditedRequest => ({
  action,
  kind: 'sign-in',
  patientId: null,
  resourceId,
  address,
});
