import { Injectable } from '@nestjs/common';
import { type DomainEvent, type Facts, factNames, RuleTrigger } from '#contracts';
import { Contributions, DomainError, type Transaction } from '#kernel';
import { factSources, type Happening } from '#ports';
import { OwnHistory } from '../backtest/own-history.js';

/** Something of a patient's timeline that rules may have looked at. */
export interface LookedAt {
  event: DomainEvent<RuleTrigger>;
  at: Date;
  /** When the first of its saves was there. */
  began: Date;
  /** Its own; of a check-in that was saved in steps those of all saves. */
  eventIds: string[];
}

const all = new Set(factNames);

/** What was known of a patient at a moment: the log read up to it, by the code that facts of now come from. */
@Injectable()
export class FactsThen {
  constructor(
    private readonly history: OwnHistory,
    private readonly contributions: Contributions,
  ) {}

  /** @throws DomainError RULE_VERDICTS.EVENT_NOT_FOUND where nothing of that id happened to the patient by then */
  async at(
    tx: Transaction,
    patientId: string,
    at: Date,
    eventId: string | null,
  ): Promise<{ facts: Partial<Facts>; looked: LookedAt | null }> {
    const [past] = await this.history.ofPatient(tx, patientId, at);
    const happenings = past?.happenings ?? [];
    const looked = eventId === null ? null : lookedAt(happenings, eventId);
    if (eventId !== null && !looked) throw new DomainError('RULE_VERDICTS.EVENT_NOT_FOUND');
    const end = looked ? happenings.findIndex(({ id }) => id === looked.event.id) : happenings.length - 1;
    const moment = looked ? +looked.at : +at;
    const event = looked ? happenings[end]! : null;
    const facts: Partial<Facts> = {};
    for (const fold of this.contributions.to(factSources).map((source) => source.fold)) {
      const on = new Set<string>(fold.on);
      const folded = fold.begin();
      for (const happening of happenings.slice(0, end + 1)) if (on.has(happening.type)) folded.take(happening);
      Object.assign(facts, folded.facts(all, moment, event));
    }
    return { facts, looked };
  }
}

const checkInOf = ({ type, data }: Happening): string | null =>
  type === 'check-in.answered' && 'checkInId' in data ? data.checkInId : null;

/** A check-in stands on the timeline once; what it said is what its last save said. */
function lookedAt(happenings: readonly Happening[], eventId: string): LookedAt | null {
  const named = happenings.find(({ id }) => id === eventId);
  if (!named) return null;
  const checkIn = checkInOf(named);
  const saves = checkIn ? happenings.filter((each) => checkInOf(each) === checkIn) : [named];
  const [first, last] = [saves[0]!, saves.at(-1)!];
  return {
    event: last as unknown as DomainEvent<RuleTrigger>,
    at: new Date(last.at),
    began: new Date(first.at),
    eventIds: saves.map(({ id }) => id),
  };
}
