import type { LevelOfCare, NewEvent } from '#contracts';
import { DomainError } from '#kernel';

/** One time at one level of care. */
export interface Stay {
  id: string;
  patientId: string;
  level: LevelOfCare;
  beganAt: Date;
  /** Null: the patient is here. */
  endedAt: Date | null;
  transitionId: string | null;
  protocolVersion: number | null;
  /** The last time. */
  corrected: { by: string; at: Date; reason: string } | null;
}

export interface Correction {
  level?: LevelOfCare;
  beganAt?: Date;
  reason: string;
}

export interface Corrected {
  /** The stay as it is now, and the one before it where that ends at another moment. */
  stays: Stay[];
  events: NewEvent[];
}

/**
 * Puts right what was written down wrongly. Nobody moves by it: neither check-ins nor the team change, and it is no step-down.
 * @param all of one patient, oldest first
 * @throws DomainError LEVEL_OF_CARE.NOT_FOUND, LEVEL_OF_CARE.WOULD_OVERLAP
 */
export function correct(all: readonly Stay[], stayId: string, given: Correction, by: string, now: Date): Corrected {
  const index = all.findIndex(({ id }) => id === stayId);
  const stay = all[index];
  if (!stay) throw new DomainError('LEVEL_OF_CARE.NOT_FOUND');
  const previous = all[index - 1];
  const { level = stay.level, beganAt = stay.beganAt, reason } = given;
  const isMoved = +beganAt !== +stay.beganAt;
  if (level === stay.level && !isMoved) return { stays: [], events: [] };
  const isTooLate = beganAt >= (stay.endedAt ?? now);
  const isTooEarly = previous && beganAt <= previous.beganAt;
  if (isMoved && (isTooLate || isTooEarly)) {
    const message = isTooEarly ? 'Later than the stay before it began.' : 'Earlier than it ended, and in the past.';
    throw new DomainError('LEVEL_OF_CARE.WOULD_OVERLAP', undefined, [{ field: '/beganAt', message }]);
  }
  const after: Stay = { ...stay, level, beganAt, corrected: { by, at: now, reason } };
  const data = { patientId: stay.patientId, stayId, from: stay.level, to: level, current: stay.endedAt === null };
  return {
    stays: isMoved && previous ? [{ ...previous, endedAt: beganAt }, after] : [after],
    events: [{ type: 'level-of-care.corrected', data }],
  };
}
