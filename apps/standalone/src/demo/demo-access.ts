import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { routes } from '#contracts';
import type { DemoAccounts } from '#identity';
import { UnitOfWork, type WorkScope } from '#kernel';
import { UseCases } from '#use-cases';
import { demoPatients, demoStaff } from './cast/index.js';
import { demoOrganisation, demoPassword } from './demo-organisation.js';
import { oneWindow } from './one-window.js';

export interface DemoPatientRow {
  id: string;
  name: string;
  timeZone: string;
}

const alwaysAsked = ['Robin Hale', 'Tomas Reyes'];

const as = (patientId: string): WorkScope => ({
  actor: { kind: 'patient', organisationId: demoOrganisation, patientId, linkId: patientId, confirmed: true },
});

/** Ways into the demo clinic: staff accounts, and a fresh personal link for each patient at every start. */
@Injectable()
export class DemoAccess implements OnApplicationBootstrap {
  accounts: DemoAccounts = { staff: [], patients: [] };
  private readonly scope = { actor: { kind: 'system', organisationId: demoOrganisation } } as const;

  constructor(
    private readonly useCases: UseCases,
    private readonly work: UnitOfWork,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const patients: DemoAccounts['patients'] = [];
    for (const { id, name, timeZone } of await this.patients()) {
      if (alwaysAsked.includes(name)) await this.askNow(id, timeZone);
      const asked = { scope: this.scope, params: { patientId: id }, body: { days: 30 } };
      const made = await this.useCases.run(routes.createPersonalLink, asked);
      patients.push({ name, link: made.link });
    }
    const staff = demoStaff.map(({ name, title, email }) => ({ name, title, email, password: demoPassword }));
    this.accounts = { staff, patients };
  }

  /** Whoever opens the phone page finds something to answer, at any time of the day. */
  private async askNow(patientId: string, timeZone: string): Promise<void> {
    const { current } = await this.useCases.run(routes.readMyCheckIns, { scope: as(patientId) });
    if (current) return;
    const opens = Temporal.Now.zonedDateTimeISO(timeZone).add({ seconds: 2 });
    const body = oneWindow(opens, 24 * 3_600 - 1);
    await this.useCases.run(routes.startSchedule, { scope: this.scope, params: { patientId }, body });
  }

  /** In the order of the cast. */
  async patients(): Promise<DemoPatientRow[]> {
    const rows = await this.work.run(this.scope, (tx) =>
      tx.query<DemoPatientRow>(
        `select id, given_name || ' ' || family_name as name, time_zone as "timeZone"
           from patient where organisation_id = $1`,
        [demoOrganisation],
      ),
    );
    const place = ({ name }: DemoPatientRow) => demoPatients.findIndex((each) => name.startsWith(each.givenName));
    return rows.sort((a, b) => place(a) - place(b));
  }
}
