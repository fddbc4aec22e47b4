import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '#kernel';
import { AuthDatabase } from '../auth-database.js';
import type { ProvenPerson } from './identity-provider.js';

interface Provider {
  organisationId: string;
  issuer: string;
  emailDomain: string;
}

/** Who of the staff a provider means. A provider speaks for its own organisation and its own domain, never beyond. */
@Injectable()
export class SingleSignOnPeople {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: AuthDatabase,
  ) {}

  /** The way to sign in of a member of the staff, or null. Nobody gets an account by signing in. */
  async find(provider: Provider, { subject, email }: ProvenPerson): Promise<string | null> {
    const known = await this.database.one<{ sign_in_id: string }>(
      `select sign_in_id from single_sign_on_subject where organisation_id = $1 and issuer = $2 and subject = $3`,
      [provider.organisationId, provider.issuer, subject],
    );
    if (known) return known.sign_in_id;
    if (!email?.toLowerCase().endsWith(`@${provider.emailDomain}`)) return null;
    const scope = { actor: { kind: 'system', organisationId: provider.organisationId } } as const;
    const staff = await this.work.run(scope, (tx) => byEmail(tx, email));
    if (!staff) return null;
    // From now on the person is known by the provider's own name for them: an address may pass on to somebody else.
    await this.database.query(
      `insert into single_sign_on_subject (organisation_id, issuer, subject, sign_in_id) values ($1, $2, $3, $4)
       on conflict do nothing`,
      [provider.organisationId, provider.issuer, subject, staff.sign_in_id],
    );
    return staff.sign_in_id;
  }
}

const byEmail = (tx: Transaction, email: string): Promise<{ sign_in_id: string } | null> =>
  tx.one(
    'select sign_in_id from staff where organisation_id = $1 and lower(email) = lower($2) and removed_at is null',
    [tx.organisationId, email],
  );
