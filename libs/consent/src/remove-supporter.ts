import { routes } from '#contracts';
import { DomainError } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';

/** From the next request on their link opens nothing, and nothing is open for them. */
@UseCase(routes.removeSupporter)
export class RemoveSupporter {
  async execute({ tx, patientId, params: { supporterId } }: RequestOf<typeof routes.removeSupporter>): Promise<void> {
    const removed = await tx.one(
      'update supporter set revoked_at = $3 where id = $1 and patient_id = $2 and revoked_at is null returning id',
      [supporterId, patientId, tx.now],
    );
    if (!removed) throw new DomainError('SUPPORTER.NOT_FOUND');
    tx.execute('update consent set ended_at = $3 where patient_id = $1 and supporter_id = $2 and ended_at is null', [
      patientId,
      supporterId,
      tx.now,
    ]);
    tx.append({ type: 'supporter.removed', data: { patientId, supporterId } });
  }
}
