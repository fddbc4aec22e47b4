import { Inject } from '@nestjs/common';
import { type ReviewedBreakGlass, type RouteAnswer, routes } from '#contracts';
import { UnitOfWork } from '#kernel';
import { type PatientDirectory, ports, type StaffDirectory } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { type BreakGlass, breakGlassColumns, decryptBreakGlass, toBreakGlassView } from './break-glass.js';

type Answer = RouteAnswer<typeof routes.listBreakGlass>;

@UseCase(routes.listBreakGlass)
export class ListBreakGlass {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  execute({ scope }: RequestOf<typeof routes.listBreakGlass>): Promise<Answer> {
    return this.work.run(scope, async (tx) => {
      const [found, count] = await Promise.all([
        tx.query<BreakGlass>(
          `select ${breakGlassColumns} from break_glass b
            where b.organisation_id = $1 order by b.reviewed_at is not null, b.id desc limit 200`,
          [tx.organisationId],
        ),
        tx.one<{ count: number }>(
          'select count(*)::int as count from break_glass where organisation_id = $1 and reviewed_at is null',
          [tx.organisationId],
        ),
      ]);
      const [people, patients] = await Promise.all([
        this.staff.people(tx, [
          ...new Set(found.flatMap(({ staffId, reviewedBy }) => (reviewedBy ? [staffId, reviewedBy] : [staffId]))),
        ]),
        this.patients.summaries(tx, [...new Set(found.map(({ patientId }) => patientId))]),
      ]);
      tx.audit.because('role');
      const accesses = found.map((stored): ReviewedBreakGlass => {
        const access = decryptBreakGlass(tx, stored);
        const { patientId: id, reviewedAt, reviewedBy, reviewNote } = access;
        return {
          ...toBreakGlassView(access, people, tx.now),
          patient: { id, name: patients.get(id)?.name ?? '' },
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
