import type { INestApplication } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { AcknowledgeAlert, ListAlerts, ResolveAlert } from '#alerts';
import { AnswerCheckIn, DeclineCheckIn, ReadMyCheckIns, StartSchedule } from '#check-ins';
import type { AlertView, MyCheckIns, PatientView, RouteAnswer, routes } from '#contracts';
import { FoundOrganisation, StaffAccounts } from '#identity';
import { FoundCareTeam, RegisterPatient } from '#people';
import { type SteeredClock, TimeLapse, UnitOfWork, type WorkScope } from '#platform';
import { demoAnswers } from './demo-answers.js';
import { demoOrganisation, demoPassword, demoPatients, demoStaff, programme } from './demo-people.js';

const day = 86_400_000;
const halfAnHour = 1_800_000;

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
    for (const { story: _, ...content } of demoPatients) {
      const patient: PatientView = await this.commands.execute(
        new RegisterPatient(this.system, { ...content, careTeamId: team }),
      );
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
      const afternoon = new Date(+noon + index * day + 5 * 3_600_000);
      if (+afternoon > +now - day) continue;
      await lapse.until(afternoon);
      await this.takeCare();
    }
    await lapse.until(now);
  }

  private async answer(patient: PatientView, story: string, index: number): Promise<void> {
    const letter = story[index % story.length];
    const scope = this.as({
      kind: 'patient',
      organisationId: demoOrganisation,
      patientId: patient.id,
      linkId: patient.id,
    });
    const mine: MyCheckIns = await this.queries.execute(new ReadMyCheckIns(scope));
    if (!mine.current || letter === 'm') return;
    if (letter === 'd') await this.commands.execute(new DeclineCheckIn(scope, mine.current.id));
    else
      await this.commands.execute(new AnswerCheckIn(scope, mine.current.id, demoAnswers(index, letter === 'h'), true));
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
    for (const { id, version } of alerts) {
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
