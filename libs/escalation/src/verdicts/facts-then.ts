import { Injectable } from '@nestjs/common';
import { type DomainEvent, eventContracts, type Facts, factNames, type RuleTrigger } from '#contracts';
import { Contributions, DomainError, eventsByIds, isReadable, type Transaction } from '#kernel';
import { factSources, type Happening } from '#ports';
import { Folds } from '../backtest/folded-patient.js';
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
/** A check-in is saved for the last time within so much of its first save. */
const longestCheckIn = 7 * 86_400_000;

/** What was known of a patient at a moment, or when something happened. */
@Injectable()
export class FactsThen {
  constructor(
    private readonly history: OwnHistory,
    private readonly contributions: Contributions,
  ) {}

  /** @throws DomainError RULE_VERDICTS.EVENT_NOT_FOUND where nothing of that id stands on the patient's timeline */
  async at(
    tx: Transaction,
    patientId: string,
    at: Date,
    eventId: string | null,
  ): Promise<{ facts: Partial<Facts>; looked: LookedAt | null }> {
    const looked = eventId === null ? null : await this.find(tx, patientId, eventId);
    return { facts: await this.fold(tx, patientId, looked?.at ?? at, looked?.event.id ?? null), looked };
  }

  /** As things stood when the event happened, itself included, and what it said; or at a moment. */
  private async fold(tx: Transaction, patientId: string, at: Date, eventId: string | null): Promise<Partial<Facts>> {
    const [past] = await this.history.ofPatient(tx, patientId, at);
    const folded = new Folds(this.contributions.to(factSources).map(({ fold }) => fold)).begin();
    let looked: Happening | null = null;
    for (const happening of past?.happenings ?? []) {
      folded.take(happening);
      if (happening.id !== eventId) continue;
      looked = happening;
      break;
    }
    return folded.facts(all, +at, looked);
  }

  private async find(tx: Transaction, patientId: string, eventId: string): Promise<LookedAt> {
    const [found] = await eventsByIds(tx, [eventId]);
    if (!found || !isReadable(found) || found.subjectId !== patientId || !eventContracts[found.type].onTimeline)
      throw new DomainError('RULE_VERDICTS.EVENT_NOT_FOUND');
    const event = found as DomainEvent<RuleTrigger>;
    const { occurredAt: at } = event;
    if (event.type !== 'check-in.answered') return { event, at, began: at, eventIds: [eventId] };
    return this.lastSave(tx, event, patientId);
  }

  /** A check-in stands on the timeline once, by its first save; what it said is what its last save left. */
  private async lastSave(
    tx: Transaction,
    event: DomainEvent<'check-in.answered'>,
    patientId: string,
  ): Promise<LookedAt> {
    const until = new Date(Math.min(+event.occurredAt + longestCheckIn, +tx.now));
    const [past] = await this.history.ofPatient(tx, patientId, until);
    const saves = (past?.happenings ?? []).filter(
      ({ type, data }) =>
        type === 'check-in.answered' && 'checkInId' in data && data.checkInId === event.data.checkInId,
    );
    const [first, last] = [saves[0], saves.at(-1)];
    if (!first || !last) return { event, at: event.occurredAt, began: event.occurredAt, eventIds: [event.id] };
    const asEvent = { ...event, id: last.id, occurredAt: new Date(last.at), data: last.data } as typeof event;
    return {
      ...{ event: asEvent, at: asEvent.occurredAt, began: new Date(first.at) },
      eventIds: saves.map(({ id }) => id),
    };
  }
}
