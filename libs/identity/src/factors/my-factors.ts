import { Injectable } from '@nestjs/common';
import type { MyFactors } from '#contracts';
import { AuthDatabase } from '../auth-database.js';

interface Counted {
  app: boolean;
  codes: number;
}
interface Listed {
  id: string;
  name: string;
  made_at: Date;
  last_used_at: Date | null;
}

const confirmed = 'select 1 from code_app where sign_in_id = u.id and confirmed_at is not null';

/** Which factors somebody has, whatever kind they are. */
@Injectable()
export class Factors {
  constructor(private readonly database: AuthDatabase) {}

  async of(signInId: string): Promise<MyFactors> {
    const [counted, passkeys] = await Promise.all([
      this.database.one<Counted>(
        `select exists (${confirmed}) as app, (select count(*)::int from recovery_code where sign_in_id = u.id) as codes
           from "user" u where u.id = $1`,
        [signInId],
      ),
      this.database.query<Listed>(
        'select id, name, made_at, last_used_at from passkey where sign_in_id = $1 order by made_at',
        [signInId],
      ),
    ]);
    return {
      codesFromApp: counted?.app ?? false,
      recoveryCodesLeft: counted?.codes ?? 0,
      passkeys: passkeys.map(({ id, name, made_at, last_used_at }) => ({
        ...{ id, name, madeAt: made_at.toISOString() },
        lastUsedAt: last_used_at?.toISOString() ?? null,
      })),
    };
  }

  /** Those among the given who have a second factor. */
  async having(signInIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.query<{ id: string }>(
      `select u.id from "user" u where u.id = any($1)
          and (exists (${confirmed}) or exists (select 1 from passkey where sign_in_id = u.id))`,
      [signInIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async clear(signInId: string): Promise<void> {
    for (const table of ['code_app', 'recovery_code', 'passkey', 'pending_sign_in']) {
      await this.database.query(`delete from ${table} where sign_in_id = $1`, [signInId]);
    }
  }
}
