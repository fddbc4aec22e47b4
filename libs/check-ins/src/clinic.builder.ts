import { Injectable, Module } from '@nestjs/common';
import request from 'supertest';
import { v7 } from 'uuid';
import {
  type CheckInView,
  type DomainEvent,
  type LevelOfCare,
  type ScheduleContent,
  type ScheduleView,
} from '#contracts';
import { type Actor, Authenticates, type Authenticator } from '#kernel';
import type { PatientProfile } from '#ports';
import { FakePeople, FakePeopleModule, startWorld, type World } from '#testing';
import { checkIns } from './index.js';

export const organisationId = v7();
export const staff = { kind: 'staff', organisationId, staffId: v7(), roles: ['clinician'] } as const satisfies Actor;
export const system = { kind: 'system', organisationId } as const satisfies Actor;

/** The event of an answer, as rules ask about it; null where none is being looked at. */
export const answered = (
  patientId: string,
  checkInId: string | null,
  save: number | null,
): DomainEvent<'check-in.answered'> | null =>
  checkInId === null
    ? null
    : {
        ...{ id: v7(), organisationId, type: 'check-in.answered', version: 1, subjectId: patientId, actor: 'system' },
        ...{ occurredAt: new Date(), correlationId: v7() },
        data: {
          ...{ patientId, checkInId, opensAt: '2026-03-02T14:00:00.000Z', closesAt: '2026-03-02T18:00:00.000Z' },
          ...{ finished: true, late: false, save: save ?? undefined },
        },
      };

@Injectable()
@Authenticates('staff')
export class AnyStaff implements Authenticator {
  async authenticate(headers: Record<string, unknown>): Promise<Actor | null> {
    if (headers['x-staff'] === 'elsewhere') return { ...staff, organisationId: v7() };
    return headers['x-staff'] ? staff : null;
  }
}

@Module({ providers: [AnyStaff] })
class AnyStaffModule {}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

interface Answer {
  statusCode: number;
  body: string;
  // biome-ignore lint/suspicious/noExplicitAny: a spec says what it expects
  json<T = any>(): T;
}

/** The check-ins context with its routes, on a real Postgres; the clock stands at Monday 2 March 2026, 08:00 UTC. */
export class Clinic {
  constructor(readonly world: World) {}

  static async open(): Promise<Clinic> {
    const modules = [FakePeopleModule, AnyStaffModule, checkIns.module];
    const world = await startWorld({ modules, migrations: checkIns.migrations });
    const people = world.app.get(FakePeople);
    const phones = [{ label: 'day', number: '+1 202 555 0102', patientsMaySee: true }];
    people.onStaff.set(staff.staffId, { id: staff.staffId, name: 'Noor Haddad', phones });
    people.team.holders.push({ role: 'nutritionist', staffId: staff.staffId }, { role: 'admin', staffId: v7() });
    return new Clinic(world);
  }

  patient(over: { timeZone?: string; levelOfCare?: LevelOfCare } = {}): PatientProfile {
    const profile: PatientProfile = {
      id: v7(),
      name: 'Ana Ruiz',
      givenName: 'Ana',
      initials: 'A.R.',
      pronouns: null,
      levelOfCare: 'intensive-outpatient',
      riskTier: 'green',
      isTest: false,
      careTeamId: v7(),
      timeZone: 'UTC',
      locale: 'en',
      whatMatters: 'My sister’s wedding',
      ifIGoQuiet: null,
      registeredAt: this.world.clock.now(),
      ...over,
    };
    this.world.app.get(FakePeople).register(organisationId, profile);
    return profile;
  }

  async send(method: Method, url: string, body?: object, headers = {}): Promise<Answer> {
    const server = request(this.world.app.getHttpServer());
    const verb = method.toLowerCase() as Lowercase<Method>;
    const { status, text } = await server[verb](url).set(headers).send(body);
    return { statusCode: status, body: text, json: () => JSON.parse(text) };
  }

  asStaff(method: Method, url: string, body?: object, headers = {}): Promise<Answer> {
    return this.send(method, url, body, { 'x-staff': 'yes', ...headers });
  }

  async schedule(patientId: string, content: Partial<ScheduleContent> = {}): Promise<ScheduleView> {
    const body = { recurrence: 'FREQ=DAILY', startsOn: '2026-03-02', opensAt: '09:00', ...content };
    const answer = await this.asStaff('POST', `/api/patients/${patientId}/check-in-schedules`, body);
    if (answer.statusCode !== 201) throw new Error(answer.body);
    return answer.json();
  }

  async link(patientId: string, days = 90): Promise<{ id: string; token: string }> {
    const answer = await this.asStaff('POST', `/api/patients/${patientId}/personal-links`, { days });
    const { id, link } = answer.json<{ id: string; link: string }>();
    await this.world.admin.query('update personal_link set confirmed_at = created_at where id = $1', [id]);
    return { id, token: link.split('#')[1]! };
  }

  async checkIns(patientId: string): Promise<CheckInView[]> {
    const { rows } = await this.world.admin.query(
      'select id, state, opens_at as "opensAt", late from check_in where patient_id = $1 order by id',
      [patientId],
    );
    return rows;
  }

  async eventTypes(): Promise<string[]> {
    return (await this.world.events()).map(({ type }) => type);
  }
}

/** A patient's phone. */
export class Phone {
  constructor(
    private readonly clinic: Clinic,
    private readonly token: string,
  ) {}

  send(method: Method, url: string, body?: object, headers = {}): Promise<Answer> {
    return this.clinic.send(method, url, body, { authorization: `Bearer ${this.token}`, ...headers });
  }

  answer(checkInId: string, answers: object, finished = true, headers = {}): Promise<Answer> {
    return this.send('POST', `/api/check-ins/${checkInId}/answers`, { answers, finished }, headers);
  }
}
