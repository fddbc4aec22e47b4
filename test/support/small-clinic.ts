import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { type CareTeamRole, type RiskTier, routes, type ScheduleContent, type StaffRole } from '#contracts';
import { foundOrganisation, StaffAccounts } from '#identity';
import { UnitOfWork, type WorkScope } from '#kernel';
import { UseCases } from '#use-cases';
import { foundCareTeam } from '../../apps/composition/found-care-team.js';

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

/** An organisation with five people, a care team and its patients: founded by the product's own use cases. */
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
    await this.app.get(UnitOfWork).run(this.system, async (tx) => {
      await foundOrganisation(tx, 'Riverside', hours);
      const accounts = this.app.get(StaffAccounts, { strict: false });
      for (const [name, { roles }] of Object.entries(staff)) {
        const email = this.email(name as Name);
        this.staffIds[name as Name] = await accounts.add(tx, { name, email, password, roles });
      }
    });
    const roles = Object.entries(staff).flatMap(([name, { on }]) => on.map((role) => [role, name as Name] as const));
    this.careTeamId = await this.careTeam('Harbour', roles);
    return this;
  }

  /** @param roles each with the one who holds it */
  careTeam(name: string, roles: readonly (readonly [role: CareTeamRole, name: Name])[]): Promise<string> {
    const members = roles.map(([role, holder]) => ({ role, staffId: this.staffIds[holder] }));
    return foundCareTeam(this.useCases, this.system, name, members);
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
    const { id } = await this.useCases.run(routes.registerPatient, {
      scope: this.system,
      body: {
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
      },
    });
    const asked = { scope: this.system, params: { patientId: id }, body: { days: 30 } };
    const { link } = await this.useCases.run(routes.createPersonalLink, asked);
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
    await this.useCases.run(routes.startSchedule, { scope: this.system, params: { patientId }, body: content });
  }

  get useCases(): UseCases {
    return this.app.get(UseCases, { strict: false });
  }
}
