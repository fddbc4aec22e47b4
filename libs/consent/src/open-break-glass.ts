import { Inject } from '@nestjs/common';
import { breakGlassMinutes, type RouteAnswer, routes } from '#contracts';
import { DomainError, staffIdOf, type Transaction, UnitOfWork } from '#kernel';
import { type PatientDirectory, ports } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { breakGlassEndsDeadline } from './break-glass.js';

type Answer = RouteAnswer<typeof routes.breakGlass>;

/** Opens one record to one person for an hour. Opened again, the hour and the reason are new, and both stay on record. */
@UseCase(routes.breakGlass)
export class OpenBreakGlass {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
  ) {}

  execute({ scope, body: { patient, reason } }: RequestOf<typeof routes.breakGlass>): Promise<Answer> {
    const staffId = staffIdOf(scope.actor);
    return this.work.run(scope, async (tx) => {
      const [patientId, another] = await this.patients.identify(tx, patient);
      if (!patientId) throw new DomainError('PATIENT.NOT_FOUND');
      if (another) throw new DomainError('BREAK_GLASS.SEVERAL_MATCH');
      await assertNotTooMany(tx, staffId, patientId);
      const id = tx.newId();
      const endsAt = new Date(+tx.now + breakGlassMinutes * 60_000);
      tx.execute('update break_glass set ended_at = $3 where staff_id = $1 and patient_id = $2 and ended_at is null', [
        staffId,
        patientId,
        tx.now,
      ]);
      tx.execute(
        `insert into break_glass (id, organisation_id, patient_id, staff_id, reason, opened_at, ends_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [id, tx.organisationId, patientId, staffId, tx.encrypt('break_glass.reason', id, reason), tx.now, endsAt],
      );
      tx.scheduleFirst({ kind: breakGlassEndsDeadline, subjectId: id, serialiseBy: patientId, dueAt: endsAt });
      tx.append({ type: 'break-glass.opened', data: { patientId, breakGlassId: id, endsAt: endsAt.toISOString() } });
      tx.allow({ patientId, by: 'break-glass', breakGlassId: id, consentIds: [] });
      tx.accessChanged({ staffId }, { patientId });
      return { id, patientId, endsAt: endsAt.toISOString() };
    });
  }
}

/** Others than this one. An emergency has one patient, seldom two; and a colleague has five of their own. */
const othersWithinTheHour = 4;
const hour = 3_600_000;

/** @throws DomainError BREAK_GLASS.TOO_MANY with the seconds until the oldest is an hour old */
async function assertNotTooMany(tx: Transaction, staffId: string, patientId: string): Promise<void> {
  // One after another for one person: many at once are not more than five.
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`break-glass ${staffId}`]);
  const counted = await tx.one<{ others: number; oldest: Date | null }>(
    `select count(distinct patient_id)::int as others, min(opened_at) as oldest from break_glass
      where staff_id = $1 and patient_id <> $2 and opened_at > $3`,
    [staffId, patientId, new Date(+tx.now - hour)],
  );
  if (!counted?.oldest || counted.others <= othersWithinTheHour) return;
  const seconds = Math.ceil((+counted.oldest + hour - +tx.now) / 1_000);
  throw new DomainError('BREAK_GLASS.TOO_MANY', undefined, undefined, seconds);
}
