import type { CheckInAnswers } from '#contracts';
import type { Happening } from '#ports';

const day = 86_400_000;
/** How far back facts look at answers, and at windows that were missed. */
export const answersKept = 30 * day;
export const missedKept = 90 * day;

/** Answers of one check-in. `at`: when it was said; of a late answer the end of its window, because that is what it tells of. */
export interface Answered {
  readonly id: string;
  readonly answers: CheckInAnswers;
  readonly answeredAt: number;
  readonly at: number;
  readonly zone: string;
}

export interface Missed {
  readonly id: string;
  readonly opensAt: number;
  /** Until when an answer would still have been in time. */
  readonly endedAt: number;
}

/** When we last heard from the patient, and what may explain a silence. */
export interface Heard {
  registeredAt: number | null;
  watchedSince: number | null;
  lastContactAt: number | null;
  lastAnsweredAt: number | null;
  lastAnsweredOpensAt: number | null;
  pausedUntil: number | null;
}

const isLater = (a: Answered, b: Answered): boolean => a.at > b.at || (a.at === b.at && a.id > b.id);

/**
 * All that facts about check-ins are made of, of one patient: read from rows for now, taken from happenings for the past. Both in
 * the order of time; what is older than facts look is dropped on the way.
 */
export class CheckInPast {
  readonly answered: Answered[] = [];
  /** Grows with every save that is taken in. */
  saves = 0;
  readonly missed: Missed[] = [];
  /** Schedules that run: a patient whom nobody asks cannot be silent. */
  readonly schedules = new Set<string>();
  readonly heard: Heard = {
    registeredAt: null,
    watchedSince: null,
    lastContactAt: null,
    lastAnsweredAt: null,
    lastAnsweredOpensAt: null,
    pausedUntil: null,
  };

  take(happening: Happening): void {
    const { at } = happening;
    const { heard } = this;
    switch (happening.type) {
      case 'patient.registered':
        heard.registeredAt ??= at;
        break;
      case 'check-in-schedule.started':
        if (!this.schedules.size) heard.watchedSince = at;
        this.schedules.add(happening.data.scheduleId);
        break;
      case 'check-in-schedule.ended':
        this.schedules.delete(happening.data.scheduleId);
        break;
      case 'check-in.answered': {
        const { checkInId, opensAt, closesAt } = happening.data;
        this.hear(at, Date.parse(opensAt));
        this.noLongerMissed(checkInId);
        this.answer({
          id: checkInId,
          answers: happening.answers ?? {},
          answeredAt: at,
          at: Math.min(at, Date.parse(closesAt)),
          zone: happening.zone ?? 'UTC',
        });
        break;
      }
      case 'check-in.declined':
        this.hear(at, Date.parse(happening.data.opensAt));
        this.noLongerMissed(happening.data.checkInId);
        break;
      case 'check-in.missed': {
        const { checkInId: id, opensAt } = happening.data;
        this.forget(this.missed, at - missedKept, ({ opensAt: opened }) => opened);
        if (!this.missed.some((each) => each.id === id)) {
          this.missed.push({ id, opensAt: Date.parse(opensAt), endedAt: at });
        }
        break;
      }
      case 'help.requested':
        heard.lastContactAt = at;
        break;
      case 'check-ins.paused':
        heard.pausedUntil = Date.parse(happening.data.until);
        if (happening.data.by === 'patient') heard.lastContactAt = at;
        break;
      case 'check-ins.resumed':
        if (happening.data.by !== 'time') heard.pausedUntil = at;
        if (happening.data.by === 'patient') heard.lastContactAt = at;
        break;
    }
  }

  /** The newest save of a check-in stands for all of it. They stay in the order of what they tell of, which a late answer is not given in. */
  answer(given: Answered): void {
    this.saves++;
    const { answered } = this;
    const known = answered.findIndex(({ id }) => id === given.id);
    if (known >= 0) answered.splice(known, 1);
    this.forget(answered, given.answeredAt - answersKept, ({ at }) => at);
    let place = answered.length;
    while (place > 0 && isLater(answered[place - 1]!, given)) place--;
    answered.splice(place, 0, given);
  }

  private hear(at: number, opensAt: number): void {
    const { heard } = this;
    heard.lastContactAt = at;
    heard.lastAnsweredAt = at;
    heard.lastAnsweredOpensAt = Math.max(heard.lastAnsweredOpensAt ?? opensAt, opensAt);
  }

  private noLongerMissed(checkInId: string): void {
    const index = this.missed.findIndex(({ id }) => id === checkInId);
    if (index >= 0) this.missed.splice(index, 1);
  }

  private forget<T>(from: T[], before: number, momentOf: (each: T) => number): void {
    let old = 0;
    while (old < from.length && momentOf(from[old]!) < before) old++;
    if (old) from.splice(0, old);
  }
}
