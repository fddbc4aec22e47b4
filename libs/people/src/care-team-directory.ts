import { Inject, Injectable } from '@nestjs/common';
import { type CareTeamRole } from '#contracts';
import { Contributions, type Transaction } from '#kernel';
import {
  type CareTeamDirectory,
  chainHolders,
  type NamedTeam,
  type PatientsTeam,
  ports,
  type RoleHolder,
  type StaffDirectory,
} from '#ports';

/** Who holds which role right now: asked when a step is taken, never remembered. */
@Injectable()
export class CareTeams implements CareTeamDirectory {
  constructor(
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
    private readonly contributions: Contributions,
  ) {}

  async teamOf(tx: Transaction, patientId: string): Promise<PatientsTeam | null> {
    const [rows, others, admins, acting] = await Promise.all([
      tx.query<{ careTeamId: string; isTest: boolean; role: CareTeamRole | null; staffId: string }>(
        `select p.care_team_id as "careTeamId", p.is_test as "isTest", m.role, m.staff_id as "staffId"
           from patient p left join care_team_member m on m.care_team_id = p.care_team_id
          where p.id = $1 order by m.role, m.staff_id`,
        [patientId],
      ),
      this.othersOf(tx, [patientId]),
      this.staff.admins(tx),
      this.staff.acting(tx),
    ]);
    const [first] = rows;
    if (!first) return null;
    const onTeam = rows.flatMap(({ role, staffId }): RoleHolder[] => (role ? [{ role, staffId }] : []));
    const all = [...onTeam, ...others.map(({ holder }) => holder)];
    const able = all.filter(({ staffId }) => acting.has(staffId));
    return {
      careTeamId: first.careTeamId,
      isTest: first.isTest,
      holders: [...able, ...admins.map(({ id }) => ({ role: 'admin' as const, staffId: id }))],
      unable: all.filter(({ staffId }) => !acting.has(staffId)),
    };
  }

  async holdersOf(tx: Transaction, patientIds: readonly string[]): Promise<Map<string, RoleHolder[]>> {
    const [rows, others, admins, acting] = await Promise.all([
      tx.query<{ patientId: string; role: CareTeamRole; staffId: string }>(
        `select p.id as "patientId", m.role, m.staff_id as "staffId"
           from patient p join care_team_member m on m.care_team_id = p.care_team_id where p.id = any($1)`,
        [patientIds],
      ),
      this.othersOf(tx, patientIds),
      this.staff.admins(tx),
      this.staff.acting(tx),
    ]);
    const always = admins.map(({ id }): RoleHolder => ({ role: 'admin', staffId: id }));
    const holders = new Map(patientIds.map((id) => [id, [...always]]));
    const onTeam = rows.map(({ patientId, role, staffId }) => ({ patientId, holder: { role, staffId } }));
    for (const { patientId, holder } of [...onTeam, ...others]) {
      if (acting.has(holder.staffId)) holders.get(patientId)!.push(holder);
    }
    return holders;
  }

  /** Those whom other contexts know to hold a role in chains. */
  private async othersOf(tx: Transaction, patientIds: readonly string[]) {
    const found = await Promise.all(this.contributions.to(chainHolders).map((each) => each.of(tx, patientIds)));
    return found.flat();
  }

  membersOf(tx: Transaction, patientId: string): ReturnType<CareTeamDirectory['membersOf']> {
    return tx.query(
      `select m.staff_id as "staffId", array_agg(m.role order by m.role) as roles
         from patient p join care_team_member m on m.care_team_id = p.care_team_id where p.id = $1 group by m.staff_id`,
      [patientId],
    );
  }

  async byIds(tx: Transaction, careTeamIds: readonly string[]): Promise<Map<string, NamedTeam>> {
    const [rows, acting] = await Promise.all([
      tx.query<{ id: string; name: string; role: CareTeamRole | null; staffId: string }>(
        `select t.id, t.name, m.role, m.staff_id as "staffId"
           from care_team t left join care_team_member m on m.care_team_id = t.id
          where t.id = any($1) order by t.id, m.role, m.staff_id`,
        [careTeamIds],
      ),
      this.staff.acting(tx),
    ]);
    const teams = new Map<string, NamedTeam & { holders: RoleHolder[] }>();
    for (const { id, name, role, staffId } of rows) {
      const team = teams.get(id) ?? { id, name, holders: [] };
      if (role && acting.has(staffId)) team.holders.push({ role, staffId });
      teams.set(id, team);
    }
    return teams;
  }

  async teamsOf(tx: Transaction, staffId: string): ReturnType<CareTeamDirectory['teamsOf']> {
    return tx.query(
      `select t.id as "careTeamId", t.name, array_agg(m.role order by m.role) as roles
         from care_team_member m join care_team t on t.id = m.care_team_id
        where m.staff_id = $1 group by t.id, t.name order by t.name`,
      [staffId],
    );
  }
}
