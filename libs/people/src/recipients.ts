import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';
import { ports, type Recipients, type StaffDirectory } from '#ports';

/** Everybody stands for themselves, for as long as they are on the staff. */
@Injectable()
export class TeamRecipients implements Recipients {
  constructor(@Inject(ports.staffDirectory) private readonly staff: StaffDirectory) {}

  async standingFor(tx: Transaction, staffIds: readonly string[]): Promise<Map<string, string[]>> {
    const present = await this.staff.locales(tx, staffIds);
    return new Map(staffIds.map((staffId) => [staffId, present.has(staffId) ? [staffId] : []]));
  }

  async onCall(tx: Transaction, staffIds: readonly string[]): Promise<ReadonlySet<string>> {
    const [rows, acting, admins] = await Promise.all([
      tx.query<{ id: string }>('select distinct staff_id as id from care_team_member where staff_id = any($1)', [
        staffIds,
      ]),
      this.staff.acting(tx),
      this.staff.admins(tx),
    ]);
    const callable = [...rows, ...admins].map(({ id }) => id);
    return new Set(callable.filter((id) => acting.has(id) && staffIds.includes(id)));
  }

  async everybodyOnCall(tx: Transaction): Promise<{ staffId: string; teams: string[] }[]> {
    const [rows, acting, admins] = await Promise.all([
      tx.query<{ staffId: string; teams: string[] }>(
        `select m.staff_id as "staffId", array_agg(distinct t.name order by t.name) as teams
           from care_team_member m join care_team t on t.id = m.care_team_id
          where m.organisation_id = $1 group by m.staff_id`,
        [tx.organisationId],
      ),
      this.staff.acting(tx),
      this.staff.admins(tx),
    ]);
    const onTeams = new Set(rows.map(({ staffId }) => staffId));
    const others = admins.filter(({ id }) => !onTeams.has(id)).map(({ id }) => ({ staffId: id, teams: [] }));
    return [...rows, ...others].filter(({ staffId }) => acting.has(staffId));
  }

  async coordinatorsOf(tx: Transaction, staffId: string): Promise<string[]> {
    const onTeams = await tx.query<{ id: string }>(
      `select distinct c.staff_id as id from care_team_member m
         join care_team_member c on c.care_team_id = m.care_team_id and c.role = 'coordinator'
        where m.staff_id = $1 and c.staff_id <> $1`,
      [staffId],
    );
    if (onTeams.length) return onTeams.map(({ id }) => id);
    const others = (await this.staff.withRole(tx, ['coordinator'])).filter(({ id }) => id !== staffId);
    const told = others.length ? others : await this.staff.admins(tx);
    return told.map(({ id }) => id);
  }
}
