import { Inject } from '@nestjs/common';
import { type ConsentView, openToSupporters, routes } from '#contracts';
import { DomainError, type Transaction } from '#kernel';
import { type CareTeamDirectory, ports } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { type Consent, consentSubject, toConsentView } from './consent.js';
import { ConsentRepository } from './consent.repository.js';
import { PeopleBesideTheTeam } from './people-beside-the-team.js';

@UseCase(routes.sayWhoMaySee)
export class SayWhoMaySee {
  constructor(
    private readonly consents: ConsentRepository,
    private readonly beside: PeopleBesideTheTeam,
    @Inject(ports.careTeamDirectory) private readonly careTeams: CareTeamDirectory,
  ) {}

  async execute({ tx, patientId, body: said }: RequestOf<typeof routes.sayWhoMaySee>): Promise<ConsentView> {
    const { category, holder, effect } = said;
    const expiresAt = said.expiresAt ? new Date(said.expiresAt) : null;
    if (expiresAt && expiresAt <= tx.now) {
      const message = 'A moment that is still to come.';
      throw new DomainError('REQUEST.INVALID', undefined, [{ field: '/expiresAt', message }]);
    }
    await this.checkHolder(tx, patientId, said);
    const nobody = { role: null, staffId: null, supporterId: null };
    const consent: Consent = {
      ...{ id: tx.newId(), patientId, category, effect, givenAt: tx.now, expiresAt },
      ...{ ...nobody, ...holder },
    };
    this.consents.add(tx, consent);
    const data = { ...consentSubject(consent), expiresAt: expiresAt?.toISOString() ?? null };
    tx.append({ type: effect === 'give' ? 'consent.given' : 'consent.narrowed', data });
    tx.accessChanged({ patientId });
    return toConsentView(consent);
  }

  /** @throws DomainError CONSENT.NOT_ON_TEAM for a person who is neither; CONSENT.NOT_FOR_SUPPORTERS */
  private async checkHolder(
    tx: Transaction,
    patientId: string,
    { holder, category, effect }: RequestOf<typeof routes.sayWhoMaySee>['body'],
  ) {
    if ('role' in holder) return;
    if ('staffId' in holder) {
      const members = await this.careTeams.membersOf(tx, patientId);
      const admitted = [...members, ...(await this.beside.of(tx, patientId, members))];
      if (!admitted.some(({ staffId }) => staffId === holder.staffId)) throw new DomainError('CONSENT.NOT_ON_TEAM');
      return;
    }
    const theirs = await tx.one('select 1 from supporter where id = $1 and patient_id = $2 and revoked_at is null', [
      holder.supporterId,
      patientId,
    ]);
    if (!theirs) throw new DomainError('CONSENT.NOT_ON_TEAM');
    const possible = (openToSupporters as readonly string[]).includes(category);
    if (!possible && effect === 'give') throw new DomainError('CONSENT.NOT_FOR_SUPPORTERS');
  }
}
