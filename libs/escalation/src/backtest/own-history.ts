import { Inject, Injectable } from '@nestjs/common';
import { type EventType, RuleTrigger } from '#contracts';
import { type Actor, Contributions, type PastEvent, pastOfSubjects, type Transaction, UnitOfWork } from '#kernel';
import { type CareTeamDirectory, factSources, type Happening, type PatientDirectory, pastSources, ports } from '#ports';
import { actualAlertsIn } from './actual-alerts.js';
import type { History, PatientPast } from './history.js';

const day = 86_400_000;
/** Facts look back 90 days at most; alerts may have been open for longer. */
const before = 100 * day;
/** Read from the beginning: a tier that was set years ago is the tier, and a move may be planned for a year. */
const always: readonly EventType[] = [
  'patient.registered',
  'patient.risk-tier-changed',
  'patient.level-of-care-changed',
  'check-in-schedule.started',
  'check-in-schedule.ended',
  'transition.proposed',
  'transition.preparation-began',
  'transition.became-ready',
  'transition.handed-off',
  'transition.declined',
  'transition.receiver-lost',
  'transition.revised',
  'transition.accepted',
  'transition.followed-up',
  'transition.closed',
  'transition.cancelled',
  'transition.gap-appeared',
  'transition.gap-closed',
  'handoff-item.added',
  'handoff-item.assigned',
  'handoff-item.reopened',
  'handoff-item.settled',
];
/** A page that took longer than this is halved, a quick one doubled: other work gets its turn between two. */
const pageTakes = { atMost: 700, atLeast: 200 };

/** The organisation's own past, read a few patients at a time. It takes no lock, and no snapshot for longer than a page. */
@Injectable()
export class OwnHistory {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contributions: Contributions,
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
    @Inject(ports.careTeamDirectory) private readonly teams: CareTeamDirectory,
  ) {}

  of(organisationId: string, from: Date, to: Date): History {
    return { read: () => this.read(organisationId, from, to) };
  }

  /** Of one patient up to a moment: for what rules made of it then. */
  ofPatient(tx: Transaction, patientId: string, to: Date): Promise<PatientPast[]> {
    return this.page(tx, [patientId], new Date(+to - before), to);
  }

  private async *read(
    organisationId: string,
    from: Date,
    to: Date,
  ): AsyncGenerator<{ past: PatientPast[]; done: number }> {
    const actor = { kind: 'system', organisationId } as const;
    const ids = await this.everybody(actor);
    let size = 20;
    for (let begin = 0; begin < ids.length; ) {
      const page = ids.slice(begin, begin + size);
      const began = performance.now();
      const past = await this.work.read(actor, (tx) => this.page(tx, page, new Date(+from - before), to));
      begin += page.length;
      yield { past, done: begin / ids.length };
      const took = performance.now() - began;
      if (took > pageTakes.atMost) size = Math.max(1, size >> 1);
      if (took < pageTakes.atLeast) size = Math.min(400, size * 2);
    }
  }

  private async everybody(actor: Actor): Promise<string[]> {
    const ids: string[] = [];
    for (;;) {
      const page = await this.work.read(actor, (tx) => this.patients.idsAfter(tx, ids.at(-1) ?? null, 5_000));
      if (!page.length) return ids;
      ids.push(...page);
    }
  }

  private async page(tx: Transaction, patientIds: readonly string[], from: Date, to: Date): Promise<PatientPast[]> {
    const folds = this.contributions.to(factSources).map(({ fold }) => fold);
    const made = new Set(folds.flatMap(({ makes = [] }) => makes));
    const types = new Set<EventType>([
      ...folds.flatMap(({ on }) => on),
      ...RuleTrigger.options,
      'alert.raised',
      'alert.resolved',
    ]);
    const sources = this.contributions.to(pastSources);
    const asked = { subjectIds: patientIds, types: [...types].filter((type) => !made.has(type)), from, to, always };
    const [{ bySubject }, holders, ...keepers] = await Promise.all([
      pastOfSubjects(tx, asked),
      this.teams.holdersOf(tx, patientIds),
      ...sources.map((source) => source.beside(tx, patientIds, from, to)),
    ]);
    const besides = new Map(sources.flatMap(({ of }, index) => of.map((type) => [type as EventType, keepers[index]!])));
    const toHappening = (event: PastEvent): Happening => {
      const happening = event as Happening;
      const keeper = besides.get(event.type);
      return keeper ? { ...happening, ...keeper.keptBeside(happening) } : happening;
    };
    return [...bySubject].map(([patientId, events]) => ({
      patientId,
      happenings: events.map(toHappening),
      actual: actualAlertsIn(events),
      holders: holders.get(patientId) ?? [],
    }));
  }
}
