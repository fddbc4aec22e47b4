import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { openPatient } from '#access';
import { DomainError, UnitOfWork } from '#platform';
import { ownPatientId } from '../own-patient.js';
import { RemoveSupporter } from './remove-supporter.command.js';

/** From the next request on their link opens nothing, and nothing is open for them. */
@CommandHandler(RemoveSupporter)
export class RemoveSupporterHandler implements ICommandHandler<RemoveSupporter, void> {
  constructor(private readonly work: UnitOfWork) {}

  execute({ scope, supporterId }: RemoveSupporter): Promise<void> {
    const patientId = ownPatientId(scope.actor);
    return this.work.run({ ...scope, patientId }, async (tx) => {
      await openPatient(tx, patientId);
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
    });
  }
}
