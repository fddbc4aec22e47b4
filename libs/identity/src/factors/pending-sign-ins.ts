import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SignInMethod } from '#contracts';
import { Clock, DomainError } from '#kernel';
import { AuthDatabase } from '../auth-database.js';

export interface PendingSignIn {
  signInId: string;
  methods: SignInMethod[];
}

const worksFor = 5 * 60_000;
const triesAllowed = 5;
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Between the password and the second factor. A token that opens nothing but the second step. */
@Injectable()
export class PendingSignIns {
  constructor(
    private readonly database: AuthDatabase,
    private readonly clock: Clock,
  ) {}

  async begin({ signInId, methods }: PendingSignIn): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    await this.database.query('delete from pending_sign_in where ends_at < $1', [now]);
    await this.database.query(
      'insert into pending_sign_in (token_hash, sign_in_id, methods, ends_at) values ($1, $2, $3, $4)',
      [hashOf(token), signInId, methods, new Date(+now + worksFor)],
    );
    return token;
  }

  /** @throws DomainError SECOND_FACTOR.TOO_LATE */
  async find(token: string): Promise<PendingSignIn & { email: string }> {
    const row = await this.database.one<{ sign_in_id: string; methods: SignInMethod[]; email: string }>(
      `select p.sign_in_id, p.methods, u.email from pending_sign_in p join "user" u on u.id = p.sign_in_id
        where p.token_hash = $1 and p.ends_at > $2 and p.wrong_tries < $3`,
      [hashOf(token), this.clock.now(), triesAllowed],
    );
    if (!row) throw new DomainError('SECOND_FACTOR.TOO_LATE');
    return { signInId: row.sign_in_id, methods: row.methods, email: row.email };
  }

  /** Counted before the code is looked at, so that many at once are not more tries than five. */
  async countTry(token: string): Promise<void> {
    const counted = await this.database.one(
      `update pending_sign_in set wrong_tries = wrong_tries + 1
        where token_hash = $1 and wrong_tries < $2 returning wrong_tries`,
      [hashOf(token), triesAllowed],
    );
    if (!counted) throw new DomainError('SECOND_FACTOR.TOO_LATE');
  }

  async end(token: string): Promise<void> {
    await this.database.query('delete from pending_sign_in where token_hash = $1', [hashOf(token)]);
  }
}
