import { Inject } from '@nestjs/common';
import { type ReviewedBreakGlass, type RouteAnswer, routes } from '#contracts';
import { UnitOfWork } from '#kernel';
import { ports, type StaffDirectory } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { type BreakGlass, breakGlassColumns, openedBreakGlass, toBreakGlassView } from './break-glass.js';

type Answer = RouteAnswer<typeof routes.listBreakGlass>;
type Found = BreakGlass & { givenName: string; familyName: string };

@UseCase(routes.listBreakGlass)
export class ListBreakGlass {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  execute({ scope }: RequestOf<typeof routes.listBreakGlass>): Promise<Answer> {
    return this.work.run(scope, async (tx) => {
      const [found, count] = await Promise.all([
        tx.query<Found>(
          `select ${breakGlassColumns}, p.given_name as "givenName", p.family_name as "familyName"
             from break_glass b join patient p on p.id = b.patient_id
            where b.organisation_id = $1 order by b.reviewed_at is not null, b.id desc limit 200`,
          [tx.organisationId],
        ),
        tx.one<{ count: number }>(
          'select count(*)::int as count from break_glass where organisation_id = $1 and reviewed_at is null',
          [tx.organisationId],
        ),
      ]);
      const people = await this.staff.people(tx, [
        ...new Set(found.flatMap(({ staffId, reviewedBy }) => (reviewedBy ? [staffId, reviewedBy] : [staffId]))),
      ]);
      tx.audit.because('role');
      const accesses = found.map((stored): ReviewedBreakGlass => {
        const access = openedBreakGlass(tx, stored);
        const { patientId: id, givenName, familyName, reviewedAt, reviewedBy, reviewNote } = access;
        return {
          ...toBreakGlassView(access, people, tx.now),
          patient: { id, name: `${givenName} ${familyName}` },
          review: reviewedAt && {
            at: reviewedAt.toISOString(),
            by: people.get(reviewedBy ?? '')?.name ?? '',
            note: reviewNote ?? '',
          },
        };
      });
      return { accesses, toReview: count?.count ?? 0 };
    });
  }
}
