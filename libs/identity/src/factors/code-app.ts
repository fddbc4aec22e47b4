import { Inject, Injectable } from '@nestjs/common';
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import { Secret, TOTP } from 'otpauth';
import { Clock, CONFIGURATION, type Configuration, DomainError } from '#kernel';
import { AuthDatabase } from '../auth-database.js';

interface CodeAppRow {
  secret: string;
  confirmed_at: Date | null;
}

const period = 30;

/** Codes from an authenticator app (RFC 6238). The secret is encrypted at rest; a code works once. */
@Injectable()
export class CodeApp {
  constructor(
    private readonly database: AuthDatabase,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /**
   * A new secret, which counts once it is confirmed.
   * @throws DomainError SECOND_FACTOR.ALREADY_ON
   */
  async begin(signInId: string, label: string): Promise<{ secret: string; uri: string }> {
    const secret = new Secret({ size: 20 });
    const begun = await this.database.one(
      `insert into code_app (sign_in_id, secret) values ($1, $2)
       on conflict (sign_in_id) do update set secret = excluded.secret, last_counter = 0
       where code_app.confirmed_at is null returning sign_in_id`,
      [signInId, await symmetricEncrypt({ key: this.configuration.authSecret, data: secret.base32 })],
    );
    if (!begun) throw new DomainError('SECOND_FACTOR.ALREADY_ON');
    return { secret: secret.base32, uri: new TOTP({ issuer: 'Holdfast', label, secret, period }).toString() };
  }

  /** @throws DomainError SECOND_FACTOR.ALREADY_ON, WRONG_CODE */
  async confirm(signInId: string, code: string): Promise<void> {
    const row = await this.row(signInId);
    if (row?.confirmed_at) throw new DomainError('SECOND_FACTOR.ALREADY_ON');
    if (!row) throw new DomainError('SECOND_FACTOR.WRONG_CODE');
    await this.take(signInId, row, code);
    await this.database.query('update code_app set confirmed_at = $2 where sign_in_id = $1', [
      signInId,
      this.clock.now(),
    ]);
  }

  /** @throws DomainError SECOND_FACTOR.WRONG_CODE, or CODE_USED for one that was seen before */
  async use(signInId: string, code: string): Promise<void> {
    const row = await this.row(signInId);
    if (!row?.confirmed_at) throw new DomainError('SECOND_FACTOR.WRONG_CODE');
    await this.take(signInId, row, code);
  }

  async end(signInId: string): Promise<void> {
    await this.database.query('delete from code_app where sign_in_id = $1', [signInId]);
  }

  private row(signInId: string): Promise<CodeAppRow | null> {
    return this.database.one('select secret, confirmed_at from code_app where sign_in_id = $1', [signInId]);
  }

  /** The counter only ever grows: of two at once with the same code, one gets in. */
  private async take(signInId: string, { secret }: CodeAppRow, code: string): Promise<void> {
    const known = await symmetricDecrypt({ key: this.configuration.authSecret, data: secret });
    const timestamp = +this.clock.now();
    const delta = new TOTP({ secret: Secret.fromBase32(known), period }).validate({
      token: code,
      timestamp,
      window: 1,
    });
    if (delta === null) throw new DomainError('SECOND_FACTOR.WRONG_CODE');
    const counter = Math.floor(timestamp / 1_000 / period) + delta;
    const taken = await this.database.one(
      'update code_app set last_counter = $2 where sign_in_id = $1 and last_counter < $2 returning sign_in_id',
      [signInId, counter],
    );
    if (!taken) throw new DomainError('SECOND_FACTOR.CODE_USED');
  }
}
