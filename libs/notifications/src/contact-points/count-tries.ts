import { Injectable } from '@nestjs/common';
import { correlation, type Transaction, UnitOfWork } from '#kernel';
import type { Owner } from './contact-point.js';

/** A try is taken before the code is looked at, and stays taken when it is refused. */
@Injectable()
export class CountTries {
  constructor(private readonly work: UnitOfWork) {}

  /** @returns how many there were, with this one */
  async take(tx: Transaction, owner: Owner, contactPointId: string): Promise<number> {
    const actor = { kind: 'system', organisationId: tx.organisationId } as const;
    const taken = await this.work.run({ actor, correlationId: correlation.get() }, (own) =>
      own.one<{ tries: number }>(
        `update contact_point set code_tries = code_tries + 1
          where id = $1 and owner_id = $2 and closed_at is null returning code_tries as tries`,
        [contactPointId, owner.id],
      ),
    );
    return taken?.tries ?? 1;
  }
}
