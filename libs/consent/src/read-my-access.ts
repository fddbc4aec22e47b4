import { Inject } from '@nestjs/common';
import { type MyAccess, routes } from '#contracts';
import { type CareTeamDirectory, ports, type StaffDirectory } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { type BreakGlass, breakGlassColumns, decryptBreakGlass, toBreakGlassView } from './break-glass.js';
import { type Consent, toConsentView } from './consent.js';
import { ConsentRepository } from './consent.repository.js';
import { openingsOfSupporter, openingsOfTeamMember } from './openings.js';
import { PeopleBesideTheTeam, toBesideView } from './people-beside-the-team.js';
import { type Supporter, supportersOf, toSupporterView } from './supporter.js';
import { staffInChanges, teamChangesOf, toTeamHistory } from './team-history.js';

/** Who can see what about me: decided by the same code that lets them see it. */
@UseCase(routes.readMyAccess)
export class ReadMyAccess {
  constructor(
    private readonly consents: ConsentRepository,
    private readonly beside: PeopleBesideTheTeam,
    @Inject(ports.careTeamDirectory) private readonly careTeams: CareTeamDirectory,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  async execute({ tx, patientId }: RequestOf<typeof routes.readMyAccess>): Promise<MyAccess> {
    const [consents, members, supporters, accesses, changes] = await Promise.all([
      this.consents.inForce(tx, patientId),
      this.careTeams.membersOf(tx, patientId),
      supportersOf(tx, patientId),
      tx.query<BreakGlass>(
        `select ${breakGlassColumns} from break_glass b where b.patient_id = $1 order by b.id desc limit 200`,
        [patientId],
      ),
      teamChangesOf(tx, patientId),
    ]);
    const beside = await this.beside.of(tx, patientId, members);
    const named = [...[...members, ...beside, ...accesses].map(({ staffId }) => staffId), ...staffInChanges(changes)];
    const people = await this.staff.people(tx, [...new Set(named)]);
    return {
      team: members
        .map(({ staffId, roles }) => ({
          staffId,
          name: people.get(staffId)?.name ?? '',
          roles,
          sees: openingsOfTeamMember({ staffId, roles }, consents),
        }))
        .sort((a, b) => a.name.localeCompare(b.name)),
      beside: beside.map((one) => toBesideView(one, people, consents)),
      teamHistory: toTeamHistory(changes, people),
      supporters: supporters.map((supporter) => seen(supporter, consents)),
      consents: consents.map(toConsentView),
      breakGlass: accesses.map((access) => toBreakGlassView(decryptBreakGlass(tx, access), people, tx.now)),
    };
  }
}

const seen = (supporter: Supporter, consents: readonly Consent[]) =>
  toSupporterView(supporter, openingsOfSupporter(supporter.id, consents));
