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

type Found = LinkTimes & { supporterId: string; organisationId: string; patientId: string };

/** Knows a supporter by the token of their link, looked up afresh for each request. */
@Injectable()
@Authenticates('supporter-link')
export class SupporterAuthenticator implements Authenticator {
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
    const { supporterId, organisationId, patientId } = link;
    return { kind: 'supporter', organisationId, patientId, supporterId };
  }

  private find(hash: Buffer): Promise<Found[]> {
    return this.database.query<Found>(
      `select id as "supporterId", organisation_id as "organisationId", patient_id as "patientId",
              expires_at as "expiresAt", revoked_at as "revokedAt"
         from find_supporter($1)`,
      [hash],
    );
  }
}
