import type { INestApplication } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { type SteeredClock, TimeLapse } from '#backbone';
import { type CareTeamRole, type PatientView, routes } from '#contracts';
import { foundOrganisation, StaffAccounts } from '#identity';
import { UnitOfWork, type WorkScope } from '#kernel';
import { UseCases } from '#use-cases';
import { answersOfSomebodyNotSure, demoAnswers } from './demo-answers.js';
import { demoOrganisation, demoPassword, demoPatients, demoStaff, programme } from './demo-people.js';
import { oneWindow } from './one-window.js';

const day = 86_400_000;
const halfAnHour = 1_800_000;
/** How long before the start somebody says something that is still to be heard. */
const aMoment = 5 * 60_000;
/** The fourth of the patients, whose windows nobody directs. */
const notSure = 3;

/** The demo clinic, doing by use cases what people would do. */
export class DemoClinic {
  private readonly useCases: UseCases;
  private readonly staff = new Map<string, string>();
  private readonly patients: PatientView[] = [];

  constructor(
    private readonly app: INestApplication,
    private readonly clock: SteeredClock,
  ) {
    this.useCases = app.get(UseCases);
  }

  async found(): Promise<void> {
    await this.app.get(UnitOfWork).run(this.system, async (tx) => {
      await foundOrganisation(tx, programme.name, programme.businessHours);
      for (const { on: _, ...person } of demoStaff) {
        this.staff.set(person.name, await this.app.get(StaffAccounts).add(tx, { ...person, password: demoPassword }));
      }
    });
    const careTeamId = await this.foundCareTeam();
    for (const { story: _, contact, ...content } of demoPatients) {
      const patient = await this.useCases.run(routes.registerPatient, {
        scope: this.system,
        body: { ...content, careTeamId },
      });
      const about = { scope: this.system, params: { patientId: patient.id } };
      await this.useCases.run(routes.saveContactDetails, { ...about, version: 1, body: contact });
      this.patients.push(patient);
      const startsOn = this.clock.now().toISOString().slice(0, 10);
      await this.useCases.run(routes.startSchedule, {
        ...about,
        body: {
          recurrence: 'FREQ=DAILY',
          startsOn,
          opensAt: '07:30',
          windowSeconds: 6 * 3_600,
          graceSeconds: 3_600,
        },
      });
    }
  }

  private async foundCareTeam(): Promise<string> {
    const scope = this.system;
    const { id: careTeamId } = await this.useCases.run(routes.foundCareTeam, { scope, body: { name: 'Harbour team' } });
    const holders = new Map<CareTeamRole, string[]>();
    for (const { name, on } of demoStaff) {
      for (const role of on) holders.set(role, [...(holders.get(role) ?? []), this.staff.get(name)!]);
    }
    let version = 1;
    for (const [role, staffIds] of holders) {
      const asked = { scope, params: { careTeamId, role }, version, body: { staffIds } };
      ({ version } = await this.useCases.run(routes.assignRole, asked));
    }
    return careTeamId;
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
    await this.useCases.run(routes.startSchedule, {
      ...{ scope: this.system, params: { patientId: id } },
      body: oneWindow(opens, 3_600),
    });
    await lapse.until(new Date(+this.clock.now() + 60_000));
    const scope = this.phoneOf(id);
    const { current } = await this.useCases.run(routes.readMyCheckIns, { scope });
    if (!current) return;
    await this.useCases.run(routes.answerCheckIn, {
      ...{ scope, params: { checkInId: current.id } },
      body: { answers: answersOfSomebodyNotSure, finished: true },
    });
    await lapse.settle();
  }

  private async answer(patient: PatientView, story: string, index: number): Promise<void> {
    const letter = story[index % story.length];
    const scope = this.phoneOf(patient.id);
    const { current } = await this.useCases.run(routes.readMyCheckIns, { scope });
    if (!current || letter === 'm') return;
    const asked = { scope, params: { checkInId: current.id } };
    const answers = demoAnswers(index, letter === 'h');
    if (letter === 'd') await this.useCases.run(routes.declineCheckIn, asked);
    else await this.useCases.run(routes.answerCheckIn, { ...asked, body: { answers, finished: true } });
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
    const { alerts } = await this.useCases.run(routes.listAlerts, { scope, query: { limit: 100 } });
    for (const { id, version, state } of alerts) {
      if (state !== 'open') continue;
      const asked = { scope, params: { alertId: id } };
      const taken = await this.useCases.run(routes.acknowledgeAlert, { ...asked, version });
      const closing = {
        outcome: 'reached-patient',
        note: 'We spoke on the phone and planned tomorrow’s lunch.',
      } as const;
      await this.useCases.run(routes.resolveAlert, { ...asked, version: taken.version, body: closing });
    }
  }

  private get system(): WorkScope {
    return this.as({ kind: 'system', organisationId: demoOrganisation });
  }

  private as(actor: WorkScope['actor'], action?: WorkScope['action']): WorkScope {
    return { actor, action };
  }
}
