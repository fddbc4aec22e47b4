import { Injectable } from '@nestjs/common';
import type { CheckInView } from '#contracts';
import { DomainError, patientIdOf, type Transaction } from '#kernel';
import type { CheckIn, Decided } from './check-in.aggregate.js';
import { CheckInRepository, toCheckInView } from './check-in.repository.js';

/** A check-in in the hands of its patient. */
@Injectable()
export class PatientsOwnCheckIn {
  constructor(private readonly checkIns: CheckInRepository) {}

  /** @throws DomainError CHECK_IN.NOT_FOUND, also for the check-in of another patient */
  async change(tx: Transaction, checkInId: string, decide: (checkIn: CheckIn) => Decided): Promise<CheckInView> {
    const patientId = patientIdOf(tx.actor);
    const before = await this.checkIns.load(tx, checkInId, patientId);
    if (!before) throw new DomainError('CHECK_IN.NOT_FOUND');
    const { checkIn, events } = decide(before);
    const heard = events.some(({ type }) => type !== 'check-in.opened');
    if (heard) this.checkIns.saveHeard(tx, checkIn);
    else if (checkIn !== before) this.checkIns.save(tx, checkIn);
    tx.append(...events);
    return toOwnView(tx, checkIn);
  }
}

/** With what was said in it only by a link that is the patient's own: another might be in the hands of who made it. */
export function toOwnView({ actor }: Transaction, checkIn: CheckIn): CheckInView {
  const view = toCheckInView(checkIn);
  return actor.kind === 'patient' && actor.confirmed ? view : { ...view, answers: null };
}
