import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { OneTimeLinkPurpose } from '#contracts';
import { Clock, CONFIGURATION, type Configuration, DomainError } from '#kernel';
import { AuthDatabase } from './auth-database.js';

const hour = 3_600_000;

/** How long a link works, in milliseconds. */
export const linksWorkFor: Record<OneTimeLinkPurpose, number> = {
  'set-up': 24 * hour,
  invitation: 7 * 24 * hour,
  'password-reset': hour,
};

export interface LinkSubject {
  organisationId: string;
  /** The invitation, or the member of the staff. */
  subjectId: string;
}

interface LinkRow {
  subject_id: string | null;
  organisation_id: string | null;
  ends_at: Date;
  used_at: Date | null;
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/**
 * Links that stand for a person who cannot sign in yet. 256 random bits after the `#`, so that they reach no log; kept
 * as a hash; good for one use within their time.
 */
@Injectable()
export class OneTimeLinks {
  constructor(
    private readonly database: AuthDatabase,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** The address to open. Links made before for the same subject keep working until one of them is used. */
  async make(purpose: OneTimeLinkPurpose, subject: LinkSubject | null): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    await this.database.query(`delete from one_time_link where ends_at < $1::timestamptz - interval '90 days'`, [now]);
    await this.database.query(
      `insert into one_time_link (token_hash, purpose, subject_id, organisation_id, made_at, ends_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [
        hashOf(token),
        purpose,
        subject?.subjectId,
        subject?.organisationId,
        now,
        new Date(+now + linksWorkFor[purpose]),
      ],
    );
    return `${this.configuration.publicUrl}/${purpose}#${token}`;
  }

  /** @throws DomainError ONE_TIME_LINK.NOT_VALID, USED or EXPIRED */
  async read(purpose: OneTimeLinkPurpose, token: string): Promise<LinkSubject | null> {
    const row = await this.database.one<LinkRow>(
      'select subject_id, organisation_id, ends_at, used_at from one_time_link where token_hash = $1 and purpose = $2',
      [hashOf(token), purpose],
    );
    if (!row) throw new DomainError('ONE_TIME_LINK.NOT_VALID');
    if (row.used_at) throw new DomainError('ONE_TIME_LINK.USED');
    if (row.ends_at <= this.clock.now()) throw new DomainError('ONE_TIME_LINK.EXPIRED');
    return subjectOf(row);
  }

  /**
   * Uses the link up, runs the work, and gives the link back if the work fails. Of two at once one gets it.
   * @throws DomainError as `read` does
   */
  async use<T>(
    purpose: OneTimeLinkPurpose,
    token: string,
    work: (subject: LinkSubject | null) => Promise<T>,
  ): Promise<T> {
    const hash = hashOf(token);
    const row = await this.database.one<LinkRow>(
      `update one_time_link set used_at = $3
        where token_hash = $1 and purpose = $2 and used_at is null and ends_at > $3
        returning subject_id, organisation_id, ends_at, used_at`,
      [hash, purpose, this.clock.now()],
    );
    if (!row) {
      await this.read(purpose, token);
      throw new DomainError('ONE_TIME_LINK.USED');
    }
    try {
      const done = await work(subjectOf(row));
      await this.burn(purpose, row.subject_id);
      return done;
    } catch (error) {
      await this.database.query('update one_time_link set used_at = null where token_hash = $1', [hash]);
      throw error;
    }
  }

  /** No link for this subject works any more. */
  async burn(purpose: OneTimeLinkPurpose, subjectId: string | null): Promise<void> {
    await this.database.query(
      `update one_time_link set used_at = $3
        where purpose = $1 and subject_id is not distinct from $2 and used_at is null`,
      [purpose, subjectId, this.clock.now()],
    );
  }
}

const subjectOf = ({ organisation_id, subject_id }: LinkRow): LinkSubject | null =>
  organisation_id && subject_id ? { organisationId: organisation_id, subjectId: subject_id } : null;
