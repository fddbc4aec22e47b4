import { Inject } from '@nestjs/common';
import { routes, type UnreachableColleague } from '#contracts';
import { UnitOfWork } from '#kernel';
import { ports, type Recipients, type StaffDirectory } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { toContactPointView, works } from '../contact-points/contact-point.js';
import { ContactPoints } from '../contact-points/contact-points.repository.js';

@UseCase(routes.listUnreachableColleagues)
export class ListUnreachableColleagues {
  constructor(
    private readonly work: UnitOfWork,
    private readonly points: ContactPoints,
    @Inject(ports.recipients) private readonly recipients: Recipients,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  execute({
    scope,
  }: RequestOf<typeof routes.listUnreachableColleagues>): Promise<{ colleagues: UnreachableColleague[] }> {
    return this.work.run(scope, async (tx) => {
      const onCall = await this.recipients.everybodyOnCall(tx);
      const ids = onCall.map(({ staffId }) => staffId);
      const [open, people, since] = await Promise.all([
        this.points.openOf(tx, ids),
        this.staff.people(tx, ids),
        this.points.lastClosed(tx, ids),
      ]);
      const colleagues = onCall
        .filter(({ staffId }) => !open.get(staffId)!.some(works))
        .map(({ staffId, teams }) => ({
          ...{ person: people.get(staffId)!, teams, since: since.get(staffId)?.toISOString() ?? null },
          points: open.get(staffId)!.map(toContactPointView),
        }))
        .sort((a, b) => a.person.name.localeCompare(b.person.name));
      return { colleagues };
    });
  }
}
