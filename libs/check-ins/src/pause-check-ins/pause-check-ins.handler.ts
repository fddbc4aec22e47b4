import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DomainError, UnitOfWork } from '#platform';
import { type PatientDirectory, ports } from '#ports';
import { advance } from '../check-in.aggregate.js';
import { CheckInRepository } from '../check-in.repository.js';
import { ContactRepository } from '../contact.repository.js';
import { allowPause } from '../pause-limits.js';
import { PauseCheckIns } from './pause-check-ins.command.js';

export const pauseEndsDeadline = 'check-ins.pause-ends';

/** Windows that open in the pause are excused when their time comes; those open and unanswered are so at once. */
@CommandHandler(PauseCheckIns)
export class PauseCheckInsHandler implements ICommandHandler<PauseCheckIns, void> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly checkIns: CheckInRepository,
    private readonly contacts: ContactRepository,
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
  ) {}

  execute({ scope, patientId, until }: PauseCheckIns): Promise<void> {
    return this.work.run({ ...scope, patientId }, async (tx) => {
      await this.patients.open(tx, patientId);
      const patient = await this.patients.profile(tx, patientId);
      if (!patient) throw new DomainError('PATIENT.NOT_FOUND');
      allowPause(patient.levelOfCare, tx.now, until);
      const by = tx.actor.kind === 'patient' ? 'patient' : 'team';
      this.contacts.set(tx, patientId, 'paused_until', until);
      if (by === 'patient') this.contacts.set(tx, patientId, 'last_contact_at', tx.now);
      tx.append({ type: 'check-ins.paused', data: { patientId, until: until.toISOString(), by } });
      tx.schedule({ kind: pauseEndsDeadline, subjectId: patientId, patientId, dueAt: until });
      for (const open of await this.checkIns.openOf(tx, patientId)) {
        const { checkIn, events } = advance(open, tx.now, { pausedUntil: until });
        this.checkIns.save(tx, checkIn);
        tx.append(...events);
      }
    });
  }
}
