import { Inject, Injectable } from '@nestjs/common';
import { type CareTeamDirectory, type CareTeamRole, ports, type RoleHolder, type StaffDirectory } from '#contracts';
import type { Transaction } from '#platform';

/** Who holds which role right now: asked when a step is taken, never remembered. */
@Injectable()
export class CareTeams implements CareTeamDirectory<Transaction> {
  constructor(@Inject(ports.staffDirectory) private readonly staff: StaffDirectory<Transaction>) {}

  async roleHolders(tx: Transaction, careTeamId: string): Promise<RoleHolder[]> {
    const [members, admins] = await Promise.all([
      tx.query<{ role: CareTeamRole; staffId: string }>(
        'select role, staff_id as "staffId" from care_team_member where care_team_id = $1 order by role, staff_id',
        [careTeamId],
      ),
      this.staff.admins(tx),
    ]);
    const people = await this.staff.people(tx, [...new Set(members.map(({ staffId }) => staffId))]);
    const holders = members.flatMap(({ role, staffId }) => {
      const name = people.get(staffId)?.name;
      return name ? [{ role, staffId, name }] : [];
    });
    return [...holders, ...admins.map(({ id, name }) => ({ role: 'admin' as const, staffId: id, name }))];
  }

  async teamsOf(tx: Transaction, staffId: string): ReturnType<CareTeamDirectory<Transaction>['teamsOf']> {
    return tx.query(
      `select t.id as "careTeamId", t.name, array_agg(m.role order by m.role) as roles
         from care_team_member m join care_team t on t.id = m.care_team_id
        where m.staff_id = $1 group by t.id, t.name order by t.name`,
      [staffId],
    );
  }
}
