import { Injectable } from '@nestjs/common';
import { type FiredDeadline, FiresAt, type HandlesDeadline, type Transaction } from '#kernel';
import { ContactRepository, quietSince } from '../contact.repository.js';
import { ScheduleRepository } from '../schedule.repository.js';

export const patientSilenceDeadline = 'patient-silence';

const hour = 3_600_000;
/** Silence worth telling (default), and how often it is told again while it lasts. */
export const quietAfter = 72 * hour;
const toldAgainAfter = 24 * hour;

/**
 * Looks whether anything was heard since the watch was set, instead of moving the watch with every answer. A pause
 * is not silence, and a patient whom nobody asks cannot be silent.
 */
@Injectable()
@FiresAt(patientSilenceDeadline)
export class NoticeSilenceWhenDue implements HandlesDeadline {
  constructor(
    private readonly contacts: ContactRepository,
    private readonly schedules: ScheduleRepository,
  ) {}

  async fire({ patientId }: FiredDeadline, tx: Transaction): Promise<void> {
    const contact = await this.contacts.find(tx, patientId);
    const since = contact && quietSince(contact);
    if (!since || !(await this.schedules.hasActive(tx, patientId))) return;
    const quiet = +tx.now - +since;
    if (quiet < quietAfter) return watch(tx, patientId, new Date(+since + quietAfter));
    tx.append({ type: 'patient.went-quiet', data: { patientId, hours: Math.floor(quiet / hour) } });
    watch(tx, patientId, new Date(+tx.now + toldAgainAfter));
  }
}

function watch(tx: Transaction, patientId: string, dueAt: Date): void {
  tx.scheduleFirst({ kind: patientSilenceDeadline, subjectId: patientId, serialiseBy: patientId, dueAt });
}
