import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CreatePersonalLink, StartSchedule } from '#check-ins';
import type { CareTeamRole, PatientView, RiskTier, ScheduleContent, StaffRole } from '#contracts';
import { FoundOrganisation, StaffAccounts } from '#identity';
import { FoundCareTeam, RegisterPatient } from '#people';
import { UnitOfWork, type WorkScope } from '#platform';

export const password = 'a-password-for-tests';

type Name = 'nora' | 'tess' | 'paul' | 'lena' | 'ada';
type Member = { roles: StaffRole[]; on: CareTeamRole[] };

const staff: Record<Name, Member> = {
  nora: { roles: ['clinician', 'coordinator'], on: ['coordinator'] },
  tess: { roles: ['clinician'], on: ['therapist'] },
  paul: { roles: ['clinician'], on: ['on-call', 'physician'] },
  lena: { roles: ['clinical-lead'], on: ['clinical-lead'] },
  ada: { roles: ['admin'], on: [] },
};

export interface ClinicPatient {
  id: string;
  /** What the phone sends as its bearer token. */
  token: string;
}

/** An organisation with five people, a care team and its patients: founded by the product's own commands. */
export class SmallClinic {
  readonly organisationId = randomUUID();
  readonly staffIds = {} as Record<Name, string> & Record<string, string>;
  careTeamId = '';
  private readonly mark = this.organisationId.slice(0, 8);

  constructor(private app: INestApplicationContext) {}

  /** The same clinic, acting through another process. */
  in(app: INestApplicationContext): this {
    this.app = app;
    return this;
  }

  get system(): WorkScope {
    return { actor: { kind: 'system', organisationId: this.organisationId } };
  }

  email(name: string): string {
    return `${name}@${this.mark}.example`;
  }

  async found(): Promise<this> {
    const hours = { timeZone: 'UTC', days: [1, 2, 3, 4, 5], from: '08:00', to: '18:00' };
    await this.execute(new FoundOrganisation(this.organisationId, 'Riverside', hours));
    await this.app.get(UnitOfWork).run(this.system, async (tx) => {
      const accounts = this.app.get(StaffAccounts, { strict: false });
      for (const [name, { roles }] of Object.entries(staff)) {
        const email = this.email(name as Name);
        this.staffIds[name as Name] = await accounts.add(tx, { name, email, password, roles });
      }
    });
    const members = Object.entries(staff).flatMap(([name, { on }]) =>
      on.map((role) => ({ role, staffId: this.staffIds[name as Name] })),
    );
    this.careTeamId = await this.execute(new FoundCareTeam(this.system, 'Harbour', members));
    return this;
  }

  /** Somebody more on the staff, on no team. Known by name from then on. */
  async addStaff(name: string, roles: StaffRole[]): Promise<string> {
    const accounts = this.app.get(StaffAccounts, { strict: false });
    const work = this.app.get(UnitOfWork);
    const id = await work.run(this.system, (tx) =>
      accounts.add(tx, { name, email: this.email(name), password, roles }),
    );
    this.staffIds[name] = id;
    return id;
  }

  async patient(riskTier: RiskTier = 'green'): Promise<ClinicPatient> {
    const { id }: PatientView = await this.execute(
      new RegisterPatient(this.system, {
        givenName: 'Jo',
        familyName: 'Park',
        pronouns: null,
        timeZone: 'UTC',
        locale: 'en',
        levelOfCare: 'intensive-outpatient',
        riskTier,
        careTeamId: this.careTeamId,
        whatMatters: 'My sister’s wedding',
        ifIGoQuiet: 'Text me first',
      }),
    );
    const { link }: { link: string } = await this.execute(new CreatePersonalLink(this.system, id, 30));
    return { id, token: link.split('#')[1]! };
  }

  /** Asks a patient once, in one window that opens at a moment. */
  async askOnce(patientId: string, opens: Date, windowSeconds: number): Promise<void> {
    const at = opens.toISOString();
    await this.schedule(patientId, {
      recurrence: 'FREQ=DAILY;COUNT=1',
      startsOn: at.slice(0, 10),
      opensAt: at.slice(11, 19),
      windowSeconds,
      graceSeconds: 0,
    });
  }

  async schedule(patientId: string, content: ScheduleContent): Promise<void> {
    await this.execute(new StartSchedule(this.system, patientId, content));
  }

  private execute<T>(command: object): Promise<T> {
    return this.app.get(CommandBus, { strict: false }).execute(command as never) as Promise<T>;
  }
}
