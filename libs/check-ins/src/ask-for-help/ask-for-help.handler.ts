import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { patientIdOf, UnitOfWork } from '#platform';
import { ContactRepository } from '../contact.repository.js';
import { AskForHelp } from './ask-for-help.command.js';

/** Nothing stands between the button and the event: no state, no limit, no pause. */
@CommandHandler(AskForHelp)
export class AskForHelpHandler implements ICommandHandler<AskForHelp, void> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contacts: ContactRepository,
  ) {}

  execute({ scope, words }: AskForHelp): Promise<void> {
    const patientId = patientIdOf(scope.actor);
    return this.work.run({ ...scope, patientId }, async (tx) => {
      tx.hurry();
      const [asked] = tx.append({ type: 'help.requested', data: { patientId } });
      this.contacts.set(tx, patientId, 'help_requested_at', tx.now);
      this.contacts.set(tx, patientId, 'last_contact_at', tx.now);
      if (!words) return;
      tx.execute('insert into help_request (id, organisation_id, patient_id, words) values ($1, $2, $3, $4)', [
        asked!.id,
        tx.organisationId,
        patientId,
        tx.seal('help_request.words', asked!.id, words),
      ]);
    });
  }
}
