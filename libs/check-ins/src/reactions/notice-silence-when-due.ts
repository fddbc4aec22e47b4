import { Inject, Injectable } from '@nestjs/common';
import { type FiredDeadline, FiresAt, type HandlesDeadline, type Transaction } from '#kernel';
import { ports, type RuleDirectory } from '#ports';
import { ContactRepository } from '../contact.repository.js';
import { ScheduleRepository } from '../schedule.repository.js';
import { hoursOfSilence, lookAgainWithin, nextQuietAt, quietSince } from '../silence.js';

export const patientSilenceDeadline = 'patient-silence';

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
    @Inject(ports.ruleDirectory) private readonly rules: RuleDirectory,
  ) {}

  async fire({ patientId }: FiredDeadline, tx: Transaction): Promise<void> {
    const contact = await this.contacts.find(tx, patientId);
    const since = contact && quietSince(contact);
    if (since === null || !(await this.schedules.hasActive(tx, patientId))) return;
    const asked = await this.rules.quietHours(tx);
    const told = contact?.quietToldAt && +contact.quietToldAt > since ? +contact.quietToldAt : null;
    let next = nextQuietAt(since, told, asked);
    if (next <= +tx.now) {
      tx.append({
        type: 'patient.went-quiet',
        data: { patientId, hours: Math.max(1, hoursOfSilence(since, +tx.now)) },
      });
      this.contacts.set(tx, patientId, 'quiet_told_at', tx.now);
      next = nextQuietAt(since, +tx.now, asked);
    }
    watchSilence(tx, patientId, Math.min(next, +tx.now + lookAgainWithin(asked)));
  }
}

/** A watch that is set for sooner stays. */
export function watchSilence(tx: Transaction, patientId: string, at: number): void {
  const dueAt = new Date(at);
  tx.scheduleFirst({ kind: patientSilenceDeadline, subjectId: patientId, serialiseBy: patientId, dueAt });
}
