import { type RouteAnswer, routes, type SingleSignOn } from '#contracts';
import { DomainError, type Transaction, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { IdentityProvider } from './single-sign-on/identity-provider.js';
import { isOwnDomain, readSettings } from './single-sign-on/single-sign-on-settings.js';

@UseCase(routes.readSingleSignOn)
export class ReadSingleSignOn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly provider: IdentityProvider,
  ) {}

  async execute({
    scope,
  }: RequestOf<typeof routes.readSingleSignOn>): Promise<RouteAnswer<typeof routes.readSingleSignOn>> {
    const row = await this.work.run(scope, readSettings);
    const singleSignOn = row && { issuer: row.issuer, clientId: row.client_id, emailDomain: row.email_domain };
    return { singleSignOn, redirectUri: this.provider.redirectUri };
  }
}

/** The provider is asked outside of the transaction: it may take its time. */
@UseCase(routes.setSingleSignOn)
export class SetSingleSignOn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly provider: IdentityProvider,
  ) {}

  async execute({ body, scope }: RequestOf<typeof routes.setSingleSignOn>): Promise<SingleSignOn> {
    const { issuer, clientId, clientSecret, emailDomain } = body;
    const sealed = clientSecret === undefined ? null : await this.provider.encrypt(clientSecret);
    await this.provider.look({ issuer, client_id: clientId, client_secret: null });
    try {
      await this.work.run(scope, async (tx) => {
        await assertOwnDomain(tx, emailDomain);
        await tx.query(
          `insert into single_sign_on (organisation_id, issuer, client_id, client_secret, email_domain)
           values ($1, $2, $3, $4, $5)
           on conflict (organisation_id) do update set issuer = excluded.issuer, client_id = excluded.client_id,
             client_secret = coalesce(excluded.client_secret, single_sign_on.client_secret),
             email_domain = excluded.email_domain`,
          [tx.organisationId, issuer, clientId, sealed, emailDomain],
        );
      });
    } catch (error) {
      throw (error as { code?: string }).code === '23505' ? new DomainError('SSO.DOMAIN_TAKEN') : error;
    }
    return { issuer, clientId, emailDomain };
  }
}

@UseCase(routes.removeSingleSignOn)
export class RemoveSingleSignOn {
  constructor(private readonly work: UnitOfWork) {}

  async execute({ scope }: RequestOf<typeof routes.removeSingleSignOn>): Promise<void> {
    await this.work.run(scope, (tx) =>
      tx.query('delete from single_sign_on where organisation_id = $1', [tx.organisationId]),
    );
  }
}

/** A provider is believed about addresses: an organisation names one for its own people's, never for another's. */
async function assertOwnDomain(tx: Transaction, emailDomain: string): Promise<void> {
  if (await isOwnDomain(tx, emailDomain)) return;
  const errors = [{ field: '/emailDomain', message: 'Not the domain of your own staff.' }];
  throw new DomainError('SSO.DOMAIN_NOT_YOURS', undefined, errors);
}
