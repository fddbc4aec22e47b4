import { Injectable } from '@nestjs/common';
import { defaultInterruptionsPerShift, type RuleSettings } from '#contracts';
import { DomainError, type Transaction } from '#kernel';

type Versioned = RuleSettings & { version: number };

const asFounded: Versioned = { interruptionsPerShift: defaultInterruptionsPerShift, version: 1 };

/** What an organisation decided about its rules as a whole. One that decided nothing has no row. */
@Injectable()
export class RuleSettingsRows {
  async read(tx: Transaction): Promise<Versioned> {
    const row = await tx.one<Versioned>(
      `select interruptions_per_shift as "interruptionsPerShift", version from escalation_settings
        where organisation_id = $1`,
      [tx.organisationId],
    );
    return row ?? asFounded;
  }

  /** @throws DomainError REQUEST.STALE where somebody else decided meanwhile */
  async save(tx: Transaction, { interruptionsPerShift }: RuleSettings, readVersion: number): Promise<void> {
    const { version } = await this.read(tx);
    const saved =
      version === readVersion &&
      (await tx.one(
        `insert into escalation_settings as s (organisation_id, interruptions_per_shift, version) values ($1, $2, $3)
         on conflict (organisation_id) do update
           set interruptions_per_shift = excluded.interruptions_per_shift, version = excluded.version
         where s.version = excluded.version - 1 returning version`,
        [tx.organisationId, interruptionsPerShift, readVersion + 1],
      ));
    if (!saved) throw new DomainError('REQUEST.STALE');
  }
}
