import { createHmac, randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '#kernel';
import { AuthDatabase } from '../auth-database.js';

/** Without letters and digits that look alike on paper. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
const draw = (length: number): string => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');

/** Ten codes on paper for the day when the phone is gone. 49 bits each, kept under a keyed hash, good once. */
@Injectable()
export class RecoveryCodes {
  constructor(
    private readonly database: AuthDatabase,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** Those from before stop working. */
  async make(signInId: string): Promise<string[]> {
    const codes = Array.from({ length: 10 }, () => `${draw(5)}-${draw(5)}`);
    await this.database.query(
      `with gone as (delete from recovery_code where sign_in_id = $1)
       insert into recovery_code (sign_in_id, code_hash) select $1, unnest($2::bytea[])`,
      [signInId, codes.map((code) => this.hash(code))],
    );
    return codes;
  }

  /** Whether it was one of the codes that are left; then it is not any more. */
  async use(signInId: string, code: string): Promise<boolean> {
    const sql = 'delete from recovery_code where sign_in_id = $1 and code_hash = $2 returning sign_in_id';
    return (await this.database.one(sql, [signInId, this.hash(code)])) !== null;
  }

  private hash(code: string): Buffer {
    const plain = code.toLowerCase().replace(/[^a-z0-9]/g, '');
    return createHmac('sha256', this.configuration.authSecret).update(`recovery-code:${plain}`).digest();
  }
}
