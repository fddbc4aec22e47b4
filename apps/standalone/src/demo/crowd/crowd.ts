import { setTimeout as pause } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { type TimeLapse } from '#backbone';
import { type CheckInAnswers, routes } from '#contracts';
import { ConfigurationError, type WorkScope } from '#kernel';
import type { UseCases } from '#use-cases';
import { foundCareTeam, type Member } from '../../../../composition/found-care-team.js';
import { demoAnswers } from '../demo-answers.js';
import { demoOrganisation } from '../demo-organisation.js';
import { oneWindow } from '../one-window.js';
import { inventedPatient } from './invented-patient.js';

/** Patients of one care team, made and heard before the next. */
const teamSize = 250;
/** Seconds until a window of today opens: one that had begun when it is agreed on would be refused. */
const soon = 5;
/** One less than the connections of a process. */
const atOnce = 5;
const scope: WorkScope = { actor: { kind: 'system', organisationId: demoOrganisation } };

/**
 * Many invented patients in the demo clinic, to look at pages at scale: on care teams of the demo’s staff, each with a schedule, most of
 * them with an answer of today, some of which the rules hear. All of it by use cases, so it is what a clinic would have.
 */
export class Crowd {
  constructor(
    private readonly useCases: UseCases,
    private readonly lapse: TimeLapse,
  ) {}

  /** @throws ConfigurationError where the demo clinic is not */
  async add(count: number, progress: (made: number) => void): Promise<void> {
    const { careTeams } = await this.useCases.run(routes.listCareTeams, { scope });
    const [first] = careTeams;
    if (!first) throw new ConfigurationError('The demo clinic is not in this database. Nothing was added.');
    const members = first.members.map(({ role, person }) => ({ role, staffId: person.id }));
    for (let made = 0; made < count; made += teamSize) {
      const size = Math.min(teamSize, count - made);
      await this.addTeam(`Team ${careTeams.length + 1 + made / teamSize}`, members, made, size);
      progress(made + size);
    }
  }

  private async addTeam(name: string, members: Member[], from: number, size: number): Promise<void> {
    const careTeamId = await foundCareTeam(this.useCases, scope, name, members);
    const numbers = Array.from({ length: size }, (_, index) => from + index);
    const patients = await inTurns(numbers, async (nth) => ({ nth, id: await this.register(nth, careTeamId) }));
    await pause(soon * 1_000);
    await inTurns(patients, ({ nth, id }) => this.answer(nth, id));
    await this.lapse.settle();
  }

  private async register(nth: number, careTeamId: string): Promise<string> {
    const content = inventedPatient(nth);
    const { id } = await this.useCases.run(routes.registerPatient, { scope, body: { ...content, careTeamId } });
    const about = { scope, params: { patientId: id } };
    const now = Temporal.Now.zonedDateTimeISO(content.timeZone);
    const startsOn = now.toPlainDate().add({ days: 1 }).toString();
    const daily = { recurrence: 'FREQ=DAILY', startsOn, opensAt: '08:00', windowSeconds: 4 * 3_600 };
    await this.useCases.run(routes.startSchedule, { ...about, body: daily });
    await this.useCases.run(routes.startSchedule, { ...about, body: oneWindow(now.add({ seconds: soon }), 4 * 3_600) });
    return id;
  }

  private async answer(nth: number, patientId: string): Promise<void> {
    const answers = answersOf(nth);
    if (!answers) return;
    const { organisationId } = scope.actor;
    const actor = { kind: 'patient', organisationId, patientId, linkId: patientId, confirmed: true } as const;
    const { current } = await this.useCases.run(routes.readMyCheckIns, { scope: { actor } });
    if (!current) return;
    const asked = { scope: { actor }, params: { checkInId: current.id }, body: { answers, finished: true } };
    await this.useCases.run(routes.answerCheckIn, asked);
  }
}

/** Of a hundred a fifth has not answered yet, four would like a call, and one is not sure about being safe. */
function answersOf(nth: number): CheckInAnswers | null {
  const place = (nth * 37) % 100;
  if (place >= 80) return null;
  const ordinary = demoAnswers(nth, place >= 65, []);
  if (place < 4) return { ...ordinary, wantsCall: true };
  return place === 4 ? { ...ordinary, feelsSafe: 'not-sure' } : ordinary;
}

/** A few at a time, in order; gives what each came to. */
async function inTurns<T, R>(all: readonly T[], work: (each: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let from = 0; from < all.length; from += atOnce) {
    done.push(...(await Promise.all(all.slice(from, from + atOnce).map(work))));
  }
  return done;
}
