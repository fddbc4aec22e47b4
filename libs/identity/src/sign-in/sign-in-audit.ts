import { Injectable } from '@nestjs/common';
import type { ErrorCode } from '#contracts';
import { type Actor, type AuditedRequest, Database, noOrganisation, Refusals } from '#platform';

interface Attempt {
  action: string;
  email: string;
  address: string | null;
}

/** What the audit says about signing in and out: it has no unit of work of its own. */
@Injectable()
export class SignInAudit {
  constructor(
    private readonly database: Database,
    private readonly refusals: Refusals,
  ) {}

  /** In the organisation of the account that was tried, if there is one. The address that was typed is not kept. */
  async failed({ action, email, address }: Attempt, code: ErrorCode): Promise<void> {
    const [tried] = await this.database.query<{ organisation_id: string; staff_id: string }>(
      'select * from organisation_of_email($1)',
      [email],
    );
    const actor: Actor = { kind: 'nobody', organisationId: tried?.organisation_id ?? noOrganisation };
    await this.refusals.record(actor, entry(action, address, tried?.staff_id ?? null), code);
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
