import { Inject } from '@nestjs/common';
import { authoriseContactDetails, isVisible } from '#access';
import { type ColleaguePhones, type RouteAnswer, routes } from '#contracts';
import { type Transaction } from '#kernel';
import { ports, type StaffDirectory } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { CareTeams } from './care-team-directory.js';
import { ContactDetailsRepository } from './contact-details.repository.js';

type Answer = RouteAnswer<typeof routes.readContactDetails>;

@UseCase(routes.readContactDetails)
export class ReadContactDetails {
  constructor(
    private readonly details: ContactDetailsRepository,
    private readonly teams: CareTeams,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  async execute({ tx, params: { patientId } }: RequestOf<typeof routes.readContactDetails>): Promise<Answer> {
    const access = await authoriseContactDetails(tx, patientId);
    const [{ version, contact }, colleagues] = await Promise.all([
      this.details.load(tx, patientId),
      this.colleagues(tx, patientId),
    ]);
    return {
      version,
      contact: isVisible(access, 'contact') ? contact : null,
      withheld: [...access.withheld],
      colleagues,
    };
  }

  private async colleagues(tx: Transaction, patientId: string): Promise<ColleaguePhones[]> {
    const team = await this.teams.teamOf(tx, patientId);
    const staffIds = [...new Set(team?.holders.map(({ staffId }) => staffId))];
    const [people, phones] = await Promise.all([this.staff.people(tx, staffIds), this.staff.phones(tx, staffIds)]);
    return staffIds.flatMap((staffId) => {
      const [person, theirs] = [people.get(staffId), phones.get(staffId)];
      if (!person || !theirs) return [];
      return { staffId, name: person.name, phones: theirs.map(({ label, number }) => ({ label, number })) };
    });
  }
}
