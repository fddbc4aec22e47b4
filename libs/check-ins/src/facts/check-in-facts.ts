import { Injectable } from '@nestjs/common';
import type { FactName, Facts } from '#contracts';
import { Contributes, type Transaction } from '#kernel';
import { type AskedFacts, type FactFold, type FactSource, type FoldedFacts, factSources, type Happening } from '#ports';
import { hoursOfSilence, quietAfterMoment, quietSince } from '../silence.js';
import { CheckInPast } from './check-in-past.js';
import { contactFacts } from './contact.facts.js';
import { loadCheckInPast, loadSaid } from './load-check-in-past.js';
import { recentFacts } from './recent-answers.facts.js';
import { saidFacts } from './said.facts.js';

type OfPast = (past: CheckInPast, at: number) => unknown;
const ofPast: [FactName, OfPast][] = Object.entries({ ...contactFacts, ...recentFacts }) as never;
const ofEvent: [FactName, (event: Happening | null) => unknown][] = Object.entries(saidFacts) as never;
const owned = [...ofPast, ...ofEvent].map(([name]) => name);

/** The one definition: of now and of any moment of the past. */
function valuesOf(
  past: CheckInPast,
  names: ReadonlySet<FactName>,
  at: number,
  event: Happening | null,
): Partial<Facts> {
  const values: Record<string, unknown> = {};
  for (const [name, value] of ofPast) if (names.has(name)) values[name] = value(past, at);
  for (const [name, value] of ofEvent) if (names.has(name)) values[name] = value(event);
  return values as Partial<Facts>;
}

/** What rules may ask about check-ins, as things stand: it costs as much as is asked. */
@Injectable()
@Contributes(factSources)
export class CheckInFacts implements FactSource {
  readonly owns = owned;
  readonly fold = checkInFold;

  async facts(tx: Transaction, asked: AskedFacts): Promise<Partial<Facts>> {
    if (!owned.some((name) => asked.names.has(name))) return {};
    const [past, event] = await Promise.all([loadCheckInPast(tx, asked), loadSaid(tx, asked)]);
    return valuesOf(past, asked.names, +asked.at, event);
  }
}

class FoldedCheckIns implements FoldedFacts {
  private readonly past = new CheckInPast();
  private patientId = '';

  take(happening: Happening): void {
    if ('patientId' in happening.data) this.patientId = happening.data.patientId;
    this.past.take(happening);
  }

  facts(names: ReadonlySet<FactName>, at: number, event: Happening | null): Partial<Facts> {
    return valuesOf(this.past, names, at, event);
  }

  /** The patient fell silent: as `NoticeSilenceWhenDue` tells it. */
  nextDue(after: number, until: number, quietHours: readonly number[]): Happening | null {
    const { heard, schedules } = this.past;
    const since = quietSince(heard);
    if (since === null || !schedules.size) return null;
    const at = quietAfterMoment(since, after, quietHours);
    if (at > until) return null;
    const data = { patientId: this.patientId, hours: Math.max(1, hoursOfSilence(since, at)) };
    return { id: `quiet ${since} ${at}`, type: 'patient.went-quiet', at, data };
  }
}

/** The same of the past. */
export const checkInFold: FactFold = {
  owns: owned,
  on: [
    'patient.registered',
    'check-in-schedule.started',
    'check-in-schedule.ended',
    'check-in.answered',
    'check-in.declined',
    'check-in.missed',
    'help.requested',
    'check-ins.paused',
    'check-ins.resumed',
  ],
  makes: ['patient.went-quiet'],
  begin: () => new FoldedCheckIns(),
};
