import { type RouteAnswer, routes } from '#contracts';
import { DomainError, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { Invitations } from './invitations.js';
import { OneTimeLinks } from './one-time-links.js';
import { StaffRow } from './staff.row.js';
import { Staff } from './staff-directory.js';

@UseCase(routes.readOneTimeLink)
export class ReadOneTimeLink {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: OneTimeLinks,
    private readonly invitations: Invitations,
    private readonly staff: Staff,
  ) {}

  async execute({
    body: { purpose, token },
  }: RequestOf<typeof routes.readOneTimeLink>): Promise<RouteAnswer<typeof routes.readOneTimeLink>> {
    const subject = await this.links.read(purpose, token);
    if (!subject) return { email: null, name: null, organisation: null };
    return this.work.run({ actor: { kind: 'system', organisationId: subject.organisationId } }, async (tx) => {
      const person =
        purpose === 'invitation'
          ? await this.invitations.find(tx, subject.subjectId)
          : await tx.manager.findOneBy(StaffRow, { id: subject.subjectId });
      if (!person) throw new DomainError('ONE_TIME_LINK.USED');
      return { email: person.email, name: person.name, organisation: await this.staff.programmeName(tx) };
    });
  }
}
