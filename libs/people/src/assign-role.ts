import { Inject } from '@nestjs/common';
import { type CareTeamView, routes, ruleOf } from '#contracts';
import { DomainError, type Transaction, UnitOfWork } from '#kernel';
import { ports, type StaffDirectory } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { CareTeamMemberRow, CareTeamRow } from './care-team.row.js';
import { viewCareTeams } from './care-team-view.js';
import { patientsOf, teamChanged } from './team-changed.js';

@UseCase(routes.assignRole)
export class AssignRole {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  execute({
    scope,
    version,
    params: { careTeamId, role },
    body: { staffIds },
  }: RequestOf<typeof routes.assignRole>): Promise<CareTeamView> {
    const wanted = [...new Set(staffIds)];
    return this.work.run(scope, async (tx) => {
      const [known, acting] = await Promise.all([this.staff.people(tx, wanted), this.staff.acting(tx)]);
      if (known.size !== wanted.length) throw new DomainError('CARE_TEAM.UNKNOWN_MEMBER');
      // An alert told to somebody who is gone, or may not take it on, is told to nobody.
      const unable = wanted.filter((staffId) => !acting.has(staffId)).map((staffId) => known.get(staffId)!.name);
      if (unable.length) {
        const message = `They cannot act on an alert: ${unable.join(', ')}.`;
        throw new DomainError('CARE_TEAM.CANNOT_ACT', undefined, [{ field: '/staffIds', message }]);
      }
      const team = await tx.manager.findOneBy(CareTeamRow, { id: careTeamId });
      if (!team) throw new DomainError('CARE_TEAM.NOT_FOUND');
      const next = { version: version + 1 };
      const changed = await tx.manager.update(CareTeamRow, { id: careTeamId, version }, next);
      if (!changed.affected) throw new DomainError('REQUEST.STALE');
      const before = await tx.manager.findBy(CareTeamMemberRow, { careTeamId, role });
      const held = before.map(({ staffId }) => staffId);
      const joined = wanted.filter((staffId) => !held.includes(staffId));
      const left = held.filter((staffId) => !wanted.includes(staffId));
      await this.assertNotOneself(tx, careTeamId, joined);
      await tx.manager.delete(CareTeamMemberRow, { careTeamId, role });
      const organisationId = tx.organisationId;
      await tx.manager.insert(
        CareTeamMemberRow,
        wanted.map((staffId) => ({ organisationId, careTeamId, role, staffId })),
      );
      await teamChanged(tx, { careTeamId, role, joined, left });
      tx.accessChanged(...[...joined, ...left].map((staffId) => ({ staffId })));
      const [view] = await viewCareTeams(tx, this.staff, careTeamId);
      return view!;
    });
  }

  /**
   * A role on a team opens the records of its patients: it takes a second person. Not where there is nothing to open
   * yet, nor where nobody else could say so; both are seen by the patients.
   */
  private async assertNotOneself(tx: Transaction, careTeamId: string, joined: readonly string[]): Promise<void> {
    const oneself = tx.actor.kind === 'staff' ? tx.actor.staffId : null;
    if (!oneself || !joined.includes(oneself)) return;
    if (!(await patientsOf(tx, careTeamId)).length) return;
    const rule = ruleOf('care-teams.change');
    const could = await this.staff.withRole(tx, (rule.by === 'staff' && rule.roles) || []);
    if (could.some(({ id }) => id !== oneself)) throw new DomainError('CARE_TEAM.NOT_ONESELF');
  }
}
