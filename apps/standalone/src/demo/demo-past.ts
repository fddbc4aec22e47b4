import type { INestApplication } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { type SteeredClock, TimeLapse } from '#backbone';
import { type AlertView, isMoreSevere, routes } from '#contracts';
import { type WorkScope } from '#kernel';
import { UseCases } from '#use-cases';
import { type Closing, type DemoPatient, demoPatients } from './cast/index.js';
import { answersOfSomebodyNotSure, demoAnswers } from './demo-answers.js';
import type { FoundedClinic, FoundedPatient } from './demo-clinic.js';
import { demoOrganisation } from './demo-organisation.js';
import { DemoTeam } from './demo-team.js';
import { addDemoWays } from './demo-ways.js';
import { DemoMoves } from './moves/demo-moves.js';
import { oneWindow } from './one-window.js';
import { ordinaryClosings } from './ordinary-closings.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** How long before the start somebody says something that is still to be heard. */
const aMoment = 5 * minute;
/** When patients answer, in hours of UTC: within the windows of all. */
const noon = 16;
/** On this day of the past the staff said how they are reached: the weeks before went by on open screens. */
const saidHowToBeReached = 11;

/** The two weeks behind the demo clinic: patients answer, or not, and the team hears them. */
export class DemoPast {
  private readonly useCases: UseCases;
  private readonly lapse: TimeLapse;
  private readonly team: DemoTeam;
  private readonly moves: DemoMoves;

  constructor(
    private readonly app: INestApplication,
    private readonly clock: SteeredClock,
    private readonly clinic: FoundedClinic,
  ) {
    this.useCases = app.get(UseCases);
    this.lapse = app.get(TimeLapse);
    this.team = new DemoTeam(this.useCases, clinic.staffIds);
    this.moves = new DemoMoves(this.useCases, clinic, () => this.clock.now());
  }

  async liveUntil(now: Date): Promise<void> {
    const end = new Date(+now - aMoment);
    const first = new Date(this.clock.now());
    first.setUTCHours(noon, 0, 0, 0);
    if (+first < +this.clock.now()) first.setTime(+first + day);
    for (let index = 0; +first + index * day < +end; index++) {
      if (index === saidHowToBeReached) await addDemoWays(this.app, this.clinic);
      await this.liveDay(index, +first + index * day, end);
    }
    await this.lapse.until(end);
    await this.somebodyIsNotSure();
    await this.lapse.until(now);
  }

  /** Answers around noon; what they say is taken on and closed within the hour, the rest in the afternoon. */
  private async liveDay(index: number, at: number, end: Date): Promise<void> {
    const until = (then: number) => this.lapse.until(new Date(Math.min(then, +end)));
    const closing = (alert: AlertView) => this.closingOf(alert, index);
    // Every other day half an hour earlier: nobody answers by the clock.
    const from = at - (index % 2) * (hour / 2);
    await until(from);
    for (const patient of this.clinic.patients) await this.say(patient, index);
    await this.lapse.settle();
    await this.moves.live(index);
    await until(from + 4 * minute);
    await this.team.takeOn(({ severity }) => isMoreSevere(severity, 'S2'));
    await until(from + 22 * minute);
    await this.team.takeOn(({ patient }) => !this.storyOf(patient.id).days[index]?.firstIsAway);
    await until(from + 50 * minute);
    await this.team.close(closing);
    if (from + 6 * hour > +end) return this.closeAll(closing);
    await until(from + 5 * hour);
    await this.team.takeOn(() => true);
    await until(from + 6 * hour);
    await this.team.close(closing);
  }

  /** The past ends here: nothing of it is left open but what is to be heard. */
  private async closeAll(closing: (alert: AlertView) => Closing): Promise<void> {
    await this.team.takeOn(() => true);
    await this.team.close(closing);
  }

  private async say({ id, story, supporterId }: FoundedPatient, index: number): Promise<void> {
    const scope = phoneOf(id);
    const { answers, help, concern } = story.days[index] ?? {};
    if (help) await this.useCases.run(routes.askForHelp, { scope, body: { words: help } });
    if (concern && supporterId) {
      const actor = { kind: 'supporter', organisationId: demoOrganisation, patientId: id, supporterId } as const;
      await this.useCases.run(routes.raiseConcern, { scope: { actor }, body: { words: concern, danger: false } });
    }
    const letter = story.story[index % story.story.length];
    const { current } = await this.useCases.run(routes.readMyCheckIns, { scope });
    if (!current || letter === 'm') return;
    const asked = { scope, params: { checkInId: current.id } };
    if (letter === 'd') {
      await this.useCases.run(routes.declineCheckIn, asked);
      return;
    }
    const ordinary = demoAnswers(index, letter === 'h', story.wentOkay);
    await this.useCases.run(routes.answerCheckIn, {
      ...asked,
      body: { answers: { ...ordinary, ...answers }, finished: true },
    });
  }

  private closingOf({ patient }: AlertView, index: number): Closing {
    const { days, locale } = this.storyOf(patient.id);
    return days[index]?.closing ?? ordinaryClosings[locale];
  }

  private storyOf(patientId: string): DemoPatient {
    return this.clinic.patients.find(({ id }) => id === patientId)!.story;
  }

  /** A few minutes ago, so that there is an answer to be heard: who is told, and of what. */
  private async somebodyIsNotSure(): Promise<void> {
    const { id, story } = this.clinic.patients[notSure]!;
    const opens = Temporal.Instant.fromEpochMilliseconds(+this.clock.now() + 1_000).toZonedDateTimeISO(story.timeZone);
    const scope = { actor: { kind: 'system', organisationId: demoOrganisation } } as const;
    const asked = { scope, params: { patientId: id }, body: oneWindow(opens, 3_600) };
    await this.useCases.run(routes.startSchedule, asked);
    await this.lapse.until(new Date(+this.clock.now() + minute));
    const { current } = await this.useCases.run(routes.readMyCheckIns, { scope: phoneOf(id) });
    if (!current) return;
    await this.useCases.run(routes.answerCheckIn, {
      ...{ scope: phoneOf(id), params: { checkInId: current.id } },
      body: { answers: answersOfSomebodyNotSure, finished: true },
    });
    await this.lapse.settle();
  }
}

const notSure = demoPatients.findIndex(({ givenName }) => givenName === 'Robin');

const phoneOf = (patientId: string): WorkScope => ({
  actor: { kind: 'patient', organisationId: demoOrganisation, patientId, linkId: patientId, confirmed: true },
});
