import { routes } from '#contracts';
import { DomainError } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';

/** The event wakes the rules; the words stay with their owner. A supporter may always raise a concern. */
@UseCase(routes.raiseConcern)
export class RaiseConcern {
  async execute({ tx, patientId, body: { words, danger } }: RequestOf<typeof routes.raiseConcern>): Promise<void> {
    const { actor } = tx;
    if (actor.kind !== 'supporter') throw new DomainError('ACCESS.NOT_ALLOWED');
    const { supporterId } = actor;
    if (danger) tx.reactInline();
    const [event] = tx.append({ type: 'supporter.raised-concern', data: { patientId, supporterId, danger } });
    tx.execute(
      `insert into supporter_concern (id, organisation_id, patient_id, supporter_id, words, danger, raised_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[event!.id, tx.organisationId, patientId, supporterId],
        ...[tx.encrypt('supporter_concern.words', event!.id, words), danger, tx.now],
      ],
    );
  }
}
