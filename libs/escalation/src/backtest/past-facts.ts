import { Injectable } from '@nestjs/common';
import type { DomainEvent, FactName, Facts } from '#contracts';
import { Contributions, type Transaction } from '#kernel';
import { factSources, type Happening } from '#ports';
import { OwnHistory } from './own-history.js';

/** What facts were at a past moment: by the same folds as a backtest, from what was known by then. */
@Injectable()
export class PastFacts {
  constructor(
    private readonly history: OwnHistory,
    private readonly contributions: Contributions,
  ) {}

  /**
   * @param event what is looked at: facts then say how things stood when it happened, itself included, and what it said
   */
  async of(
    tx: Transaction,
    patientId: string,
    names: ReadonlySet<FactName>,
    at: Date,
    event: Pick<DomainEvent, 'id' | 'occurredAt'> | null = null,
  ): Promise<Partial<Facts>> {
    const moment = event ? +event.occurredAt : +at;
    const [past] = await this.history.ofPatient(tx, patientId, new Date(moment));
    const folded = this.contributions.to(factSources).map(({ fold }) => ({ fold, facts: fold.begin() }));
    let looked: Happening | null = null;
    for (const happening of past?.happenings ?? []) {
      if (happening.at > moment) break;
      for (const { fold, facts } of folded) if (fold.on.includes(happening.type)) facts.take(happening);
      if (happening.id !== event?.id) continue;
      looked = happening;
      break;
    }
    return Object.assign({}, ...folded.map(({ facts }) => facts.facts(names, moment, looked)));
  }
}
