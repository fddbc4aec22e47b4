import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CreatePersonalLink } from '#check-ins';
import type { RouteAnswer, routes } from '#contracts';
import type { DemoAccounts } from '#identity';
import { UnitOfWork } from '#platform';
import { demoOrganisation, demoPassword, demoPatients, demoStaff } from './demo-people.js';

export interface DemoPatientRow {
  id: string;
  name: string;
  timeZone: string;
}

/** Ways into the demo clinic: staff accounts, and a fresh personal link for each patient at every start. */
@Injectable()
export class DemoDoors implements OnApplicationBootstrap {
  accounts: DemoAccounts = { staff: [], patients: [] };
  private readonly scope = { actor: { kind: 'system', organisationId: demoOrganisation } } as const;

  constructor(
    private readonly commands: CommandBus,
    private readonly work: UnitOfWork,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const patients: DemoAccounts['patients'] = [];
    for (const { id, name } of await this.patients()) {
      const made: RouteAnswer<typeof routes.createPersonalLink> = await this.commands.execute(
        new CreatePersonalLink(this.scope, id, 30),
      );
      patients.push({ name, link: made.link });
    }
    const staff = demoStaff.map(({ name, title, email }) => ({ name, title, email, password: demoPassword }));
    this.accounts = { staff, patients };
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
