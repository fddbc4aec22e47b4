import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Authenticates,
  type Authenticator,
  Clock,
  Database,
  DomainError,
  hashFromBearer,
  type LinkTimes,
  whyClosed,
} from '#kernel';

type Found = LinkTimes & { id: string; organisationId: string; patientId: string; confirmedAt: Date | null };

/**
 * Knows a patient by the token of a personal link, sent as `Authorization: Bearer`. The hash is looked up afresh for
 * each request, so a link that is revoked is so at once.
 */
@Injectable()
@Authenticates('personal-link')
export class PersonalLinkAuthenticator implements Authenticator {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async authenticate({ authorization }: IncomingHttpHeaders): Promise<Actor> {
    const hash = hashFromBearer(authorization);
    const [link] = hash ? await this.find(hash) : [];
    if (!link) throw new DomainError('LINK.NOT_VALID');
    const closed = whyClosed(link, this.clock.now());
    if (closed) throw new DomainError(closed);
    const { id: linkId, organisationId, patientId } = link;
    return { kind: 'patient', organisationId, patientId, linkId, confirmed: link.confirmedAt !== null };
  }

  private find(hash: Buffer): Promise<Found[]> {
    return this.database.query<Found>(
      `select id, organisation_id as "organisationId", patient_id as "patientId", expires_at as "expiresAt",
              revoked_at as "revokedAt", confirmed_at as "confirmedAt"
         from open_personal_link($1)`,
      [hash],
    );
  }
}
