import { Injectable } from '@nestjs/common';
import { unreadableWords } from '#contracts';
import { Contributes, eventsOfSubject, isReadable, type ReadEvent, type Transaction } from '#kernel';
import { type ExportSource, recordParts } from '#ports';
import { type BreakGlass, breakGlassColumns, openedBreakGlass } from '../break-glass.js';
import { ConsentRepository } from '../consent.repository.js';
import { ContactDetailsRepository } from '../contact-details.repository.js';

const page = 1_000;

/** What people keeps about a patient. Hashes of links are left out: they say nothing about anybody. */
@Injectable()
@Contributes(recordParts)
export class RecordExport implements ExportSource {
  constructor(
    private readonly consents: ConsentRepository,
    private readonly contactDetails: ContactDetailsRepository,
  ) {}

  async parts(tx: Transaction, patientId: string): Promise<Record<string, unknown>> {
    const [patient, contact, consents, supporters, concerns, breakGlass, events] = await Promise.all([
      tx.one<Stored>('select * from patient where id = $1', [patientId]),
      this.contactDetails.load(tx, patientId),
      this.consents.all(tx, patientId),
      tx.query(
        `select id, name, relation, invited_at, expires_at, revoked_at from supporter where patient_id = $1 order by id`,
        [patientId],
      ),
      tx.query<{ id: string; words: string }>(
        'select id, supporter_id, words, danger, raised_at from supporter_concern where patient_id = $1',
        [patientId],
      ),
      tx.query<BreakGlass>(`select ${breakGlassColumns} from break_glass b where b.patient_id = $1 order by b.id`, [
        patientId,
      ]),
      everyEvent(tx, patientId),
    ]);
    return {
      patient: patient && readable(tx, patient),
      contactDetails: contact.contact ?? unreadableWords,
      consents,
      supporters,
      concerns: concerns.map((concern) => ({
        ...concern,
        words: tx.open('supporter_concern.words', concern.id, concern.words),
      })),
      breakGlass: breakGlass.map((access) => openedBreakGlass(tx, access)),
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
  what_matters: tx.open('patient.what_matters', row.id, row.what_matters),
  if_i_go_quiet: tx.open('patient.if_i_go_quiet', row.id, row.if_i_go_quiet),
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
