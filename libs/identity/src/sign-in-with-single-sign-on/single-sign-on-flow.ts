import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, DomainError, UnitOfWork } from '#kernel';
import { SessionResolver } from '../sessions/session-resolver.js';
import { IdentityProvider } from '../single-sign-on/identity-provider.js';
import { SignInsUnderWay } from '../single-sign-on/sign-ins-under-way.js';
import { SingleSignOnPeople } from '../single-sign-on/single-sign-on-people.js';
import { readSettings, type SettingsRow } from '../single-sign-on/single-sign-on-settings.js';

/** To the provider of somebody's organisation and back. */
@Injectable()
export class SingleSignOnFlow {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly provider: IdentityProvider,
    private readonly underWay: SignInsUnderWay,
    private readonly people: SingleSignOnPeople,
    private readonly resolver: SessionResolver,
  ) {}

  /** @throws DomainError SSO.NOT_SET_UP, SSO.UNREACHABLE */
  async begin(email: string): Promise<{ url: string; state: string }> {
    const [found] = await this.database.query<{ organisation_id: string }>(
      'select * from single_sign_on_of_domain($1)',
      [email.split('@').at(-1)],
    );
    const [staff] = await this.database.query<{ organisation_id: string }>('select * from staff_of_email($1)', [email]);
    // Nobody is sent to the provider of an organisation that is not theirs.
    const another = staff && staff.organisation_id !== found?.organisation_id;
    if (!found || another) throw new DomainError('SSO.NOT_SET_UP');
    const settings = await this.settings(found.organisation_id);
    const proof = await this.underWay.begin(found.organisation_id);
    return { url: await this.provider.addressFor(settings, proof, email), state: proof.state };
  }

  /**
   * Whose way to sign in it was.
   * @param state what this browser was given when it left; another browser cannot finish what this one began
   * @throws DomainError of SSO
   */
  async finish(query: string, state: string | null): Promise<string> {
    const returned = new URLSearchParams(query).get('state');
    const underWay = returned && state && alike(returned, state) ? await this.underWay.take(returned) : null;
    if (!underWay) throw new DomainError('SSO.STATE_WRONG');
    const { organisationId } = underWay;
    const settings = await this.settings(organisationId);
    const person = await this.provider.prove(settings, query.startsWith('?') ? query : `?${query}`, underWay);
    const speaksFor = { organisationId, issuer: settings.issuer, emailDomain: settings.email_domain };
    const signInId = await this.people.find(speaksFor, person);
    const actor = signInId && (await this.resolver.actorBehind(signInId));
    if (!actor || actor.organisationId !== organisationId) throw new DomainError('SSO.UNKNOWN_PERSON');
    return signInId;
  }

  private async settings(organisationId: string): Promise<SettingsRow> {
    const row = await this.work.run({ actor: { kind: 'system', organisationId } }, readSettings);
    if (!row) throw new DomainError('SSO.NOT_SET_UP');
    return row;
  }
}

const alike = (a: string, b: string): boolean => {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
};
