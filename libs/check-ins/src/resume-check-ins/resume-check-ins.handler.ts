import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { UnitOfWork } from '#platform';
import { type PatientDirectory, ports } from '#ports';
import { ContactRepository, pauseOn } from '../contact.repository.js';
import { pauseEndsDeadline } from '../pause-check-ins/pause-check-ins.handler.js';
import { ResumeCheckIns } from './resume-check-ins.command.js';

/** Ends a pause early. Where there is none, nothing happens. */
@CommandHandler(ResumeCheckIns)
export class ResumeCheckInsHandler implements ICommandHandler<ResumeCheckIns, void> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contacts: ContactRepository,
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
  ) {}

  execute({ scope, patientId }: ResumeCheckIns): Promise<void> {
    return this.work.run({ ...scope, patientId }, async (tx) => {
      await this.patients.open(tx, patientId);
      if (!pauseOn(await this.contacts.find(tx, patientId), tx.now)) return;
      const by = tx.actor.kind === 'patient' ? 'patient' : 'team';
      this.contacts.set(tx, patientId, 'paused_until', tx.now);
      if (by === 'patient') this.contacts.set(tx, patientId, 'last_contact_at', tx.now);
      tx.cancelDeadline(pauseEndsDeadline, patientId);
      tx.append({ type: 'check-ins.resumed', data: { patientId, by } });
    });
  }
}
