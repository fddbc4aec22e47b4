import { Inject, Injectable } from '@nestjs/common';
import { routes } from '#contracts';
import { DomainError, type Transaction } from '#kernel';
import { type PatientDirectory, ports } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { advance } from './check-in.aggregate.js';
import { CheckInRepository } from './check-in.repository.js';
import { ContactRepository } from './contact.repository.js';
import { allowPause } from './level-defaults.js';

export const pauseEndsDeadline = 'check-ins.pause-ends';

/** Windows that open in the pause are excused when their time comes; those open and unanswered are so at once. */
@Injectable()
export class Pauses {
  constructor(
    private readonly checkIns: CheckInRepository,
    private readonly contacts: ContactRepository,
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
  ) {}

  async begin(tx: Transaction, patientId: string, until: Date): Promise<void> {
    const patient = await this.patients.profile(tx, patientId);
    if (!patient) throw new DomainError('PATIENT.NOT_FOUND');
    allowPause(patient.levelOfCare, tx.now, until);
    const by = tx.actor.kind === 'patient' ? 'patient' : 'team';
    this.contacts.set(tx, patientId, 'paused_until', until);
    if (by === 'patient') this.contacts.set(tx, patientId, 'last_contact_at', tx.now);
    tx.append({ type: 'check-ins.paused', data: { patientId, until: until.toISOString(), by } });
    tx.schedule({ kind: pauseEndsDeadline, subjectId: patientId, serialiseBy: patientId, dueAt: until });
    for (const open of await this.checkIns.openOf(tx, patientId)) {
      const { checkIn, events } = advance(open, tx.now, { pausedUntil: until });
      this.checkIns.save(tx, checkIn);
      tx.append(...events);
    }
  }
}

@UseCase(routes.pausePatient)
export class PausePatient {
  constructor(private readonly pauses: Pauses) {}

  execute({ tx, patientId, body }: RequestOf<typeof routes.pausePatient>): Promise<void> {
    return this.pauses.begin(tx, patientId, new Date(body.until));
  }
}

@UseCase(routes.pauseMine)
export class PauseMine {
  constructor(private readonly pauses: Pauses) {}

  execute({ tx, patientId, body }: RequestOf<typeof routes.pauseMine>): Promise<void> {
    return this.pauses.begin(tx, patientId, new Date(body.until));
  }
}
