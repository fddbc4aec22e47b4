import type { INestApplication } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Temporal } from 'temporal-polyfill';
import { AcknowledgeAlert, ListAlerts, ResolveAlert } from '#alerts';
import { AnswerCheckIn, DeclineCheckIn, ReadMyCheckIns, StartSchedule } from '#check-ins';
import type { AlertView, MyCheckIns, PatientView, RouteAnswer, routes } from '#contracts';
import { FoundOrganisation, StaffAccounts } from '#identity';
import { FoundCareTeam, RegisterPatient, SaveContactDetails } from '#people';
import { type SteeredClock, TimeLapse, UnitOfWork, type WorkScope } from '#platform';
import { answersOfSomebodyNotSure, demoAnswers } from './demo-answers.js';
import { demoOrganisation, demoPassword, demoPatients, demoStaff, programme } from './demo-people.js';
import { oneWindow } from './one-window.js';

const day = 86_400_000;
const halfAnHour = 1_800_000;
/** How long before the start somebody says something that is still to be heard. */
const aMoment = 5 * 60_000;
/** The fourth of the patients, whose windows nobody directs. */
const notSure = 3;

/** The demo clinic, doing by commands what people would do. */
export class DemoClinic {
  private readonly commands: CommandBus;
  private readonly queries: QueryBus;
  private readonly staff = new Map<string, string>();
  private readonly patients: PatientView[] = [];

  constructor(
    private readonly app: INestApplication,
    private readonly clock: SteeredClock,
  ) {
    this.commands = app.get(CommandBus);
    this.queries = app.get(QueryBus);
  }

  async found(): Promise<void> {
    await this.commands.execute(new FoundOrganisation(demoOrganisation, programme.name, programme.businessHours));
    await this.app.get(UnitOfWork).run(this.system, async (tx) => {
      for (const { on: _, ...person } of demoStaff) {
        this.staff.set(person.name, await this.app.get(StaffAccounts).add(tx, { ...person, password: demoPassword }));
      }
    });
    const members = demoStaff.flatMap(({ name, on }) => on.map((role) => ({ role, staffId: this.staff.get(name)! })));
    const team: string = await this.commands.execute(new FoundCareTeam(this.system, 'Harbour team', members));
    for (const { story: _, contact, ...content } of demoPatients) {
      const patient: PatientView = await this.commands.execute(
        new RegisterPatient(this.system, { ...content, careTeamId: team }),
      );
      await this.commands.execute(new SaveContactDetails(this.system, patient.id, 1, contact));
      this.patients.push(patient);
      const startsOn = this.clock.now().toISOString().slice(0, 10);
      await this.commands.execute(
        new StartSchedule(this.system, patient.id, {
          recurrence: 'FREQ=DAILY',
          startsOn,
          opensAt: '07:30',
          windowSeconds: 6 * 3_600,
          graceSeconds: 3_600,
        }),
      );
    }
  }

  /** Every day around noon the patients answer, or not; in the afternoon the team takes care of what is open. */
  async liveUntil(now: Date): Promise<void> {
    const lapse = this.app.get(TimeLapse);
    const noon = new Date(this.clock.now());
    noon.setUTCHours(16, 0, 0, 0);
    for (let index = 0; +noon + index * day < +now; index++) {
      await lapse.until(new Date(+noon + index * day - (index % 2) * halfAnHour));
      for (const [who, patient] of this.patients.entries()) await this.answer(patient, demoPatients[who]!.story, index);
      await lapse.settle();
      await lapse.until(new Date(Math.min(+noon + index * day + halfAnHour, +now - aMoment)));
      await this.takeCare();
      const afternoon = new Date(+noon + index * day + 5 * 3_600_000);
      if (+afternoon > +now - day) continue;
      await lapse.until(afternoon);
      await this.takeCare();
    }
    await lapse.until(new Date(+now - aMoment));
    await this.somebodyIsNotSure(lapse);
    await lapse.until(now);
  }

  /** A few minutes ago, so that there is an answer to be heard: who is told, and of what. */
  private async somebodyIsNotSure(lapse: TimeLapse): Promise<void> {
    const { id, timeZone } = this.patients[notSure]!;
    const opens = Temporal.Instant.fromEpochMilliseconds(+this.clock.now() + 1_000).toZonedDateTimeISO(timeZone);
    await this.commands.execute(new StartSchedule(this.system, id, oneWindow(opens, 3_600)));
    await lapse.until(new Date(+this.clock.now() + 60_000));
    const scope = this.phoneOf(id);
    const mine: MyCheckIns = await this.queries.execute(new ReadMyCheckIns(scope));
    if (!mine.current) return;
    await this.commands.execute(new AnswerCheckIn(scope, mine.current.id, answersOfSomebodyNotSure, true));
    await lapse.settle();
  }

  private async answer(patient: PatientView, story: string, index: number): Promise<void> {
    const letter = story[index % story.length];
    const scope = this.phoneOf(patient.id);
    const mine: MyCheckIns = await this.queries.execute(new ReadMyCheckIns(scope));
    if (!mine.current || letter === 'm') return;
    if (letter === 'd') await this.commands.execute(new DeclineCheckIn(scope, mine.current.id));
    else
      await this.commands.execute(new AnswerCheckIn(scope, mine.current.id, demoAnswers(index, letter === 'h'), true));
  }

  private phoneOf(patientId: string): WorkScope {
    return this.as({
      kind: 'patient',
      organisationId: demoOrganisation,
      patientId,
      linkId: patientId,
      confirmed: true,
    });
  }

  private async takeCare(): Promise<void> {
    const staffId = this.staff.get('Tess Adler')!;
    const scope = this.as(
      { kind: 'staff', organisationId: demoOrganisation, staffId, roles: ['clinician'] },
      'alert.act',
    );
    const { alerts }: RouteAnswer<typeof routes.listAlerts> = await this.queries.execute(
      new ListAlerts(scope, staffId, { limit: 100 }),
    );
    for (const { id, version, state } of alerts) {
      if (state !== 'open') continue;
      const taken: AlertView = await this.commands.execute(new AcknowledgeAlert(scope, id, version));
      const closing = {
        outcome: 'reached-patient',
        note: 'We spoke on the phone and planned tomorrow’s lunch.',
      } as const;
      await this.commands.execute(new ResolveAlert(scope, id, taken.version, closing));
    }
  }

  private get system(): WorkScope {
    return this.as({ kind: 'system', organisationId: demoOrganisation });
  }

  private as(actor: WorkScope['actor'], action?: WorkScope['action']): WorkScope {
    return { actor, action };
  }
}
