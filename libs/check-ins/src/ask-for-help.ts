import { routes } from '#contracts';
import { type RequestOf, UseCase } from '#use-cases';
import { ContactRepository } from './contact.repository.js';

/** Nothing stands between the button and the event: no state, no limit, no pause. */
@UseCase(routes.askForHelp)
export class AskForHelp {
  constructor(private readonly contacts: ContactRepository) {}

  async execute({ tx, patientId, body: { words } }: RequestOf<typeof routes.askForHelp>): Promise<void> {
    tx.reactInline();
    const [asked] = tx.append({ type: 'help.requested', data: { patientId } });
    this.contacts.set(tx, patientId, 'last_contact_at', tx.now);
    if (!words) return;
    tx.execute('insert into help_request (id, organisation_id, patient_id, words) values ($1, $2, $3, $4)', [
      asked!.id,
      tx.organisationId,
      patientId,
      tx.encrypt('help_request.words', asked!.id, words),
    ]);
  }
}
