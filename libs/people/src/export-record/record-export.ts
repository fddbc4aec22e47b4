import { Injectable } from '@nestjs/common';
import { unreadableWords } from '#contracts';
import { Contributes, eventsOfSubject, isReadable, type ReadEvent, type Transaction } from '#kernel';
import { type ExportSource, recordParts } from '#ports';
import { ContactDetailsRepository } from '../contact-details.repository.js';

const page = 1_000;

/** What people keeps about a patient, and all that happened. */
@Injectable()
@Contributes(recordParts)
export class RecordExport implements ExportSource {
  constructor(private readonly contactDetails: ContactDetailsRepository) {}

  async parts(tx: Transaction, patientId: string): Promise<Record<string, unknown>> {
    const [patient, contact, events] = await Promise.all([
      tx.one<Stored>('select * from patient where id = $1', [patientId]),
      this.contactDetails.load(tx, patientId),
      everyEvent(tx, patientId),
    ]);
    return {
      patient: patient && readable(tx, patient),
      contactDetails: contact.contact ?? unreadableWords,
      events,
    };
  }
}

interface Stored {
  id: string;
  what_matters: string | null;
  if_i_go_quiet: string | null;
}

const readable = (tx: Transaction, row: Stored): Stored => ({
  ...row,
  what_matters: tx.decrypt('patient.what_matters', row.id, row.what_matters),
  if_i_go_quiet: tx.decrypt('patient.if_i_go_quiet', row.id, row.if_i_go_quiet),
});

/** What this release cannot read is not withheld silently: it says that it is there. */
const exported = (event: ReadEvent): object => {
  const { id, type, occurredAt, actor } = event;
  const said = isReadable(event) ? { version: event.version, data: event.data } : { data: null, unreadable: true };
  return { id, type, occurredAt, actor, ...said };
};

async function everyEvent(tx: Transaction, patientId: string): Promise<object[]> {
  const events: object[] = [];
  let before: string | undefined;
  do {
    const found = await eventsOfSubject(tx, patientId, { types: null, before, limit: page });
    events.push(...found.map(exported));
    before = found.length === page ? found.at(-1)!.id : undefined;
  } while (before);
  return events;
}
