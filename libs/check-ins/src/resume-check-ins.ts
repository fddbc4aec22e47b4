import { Injectable } from '@nestjs/common';
import { routes } from '#contracts';
import type { Transaction } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { ContactRepository, pauseOn } from './contact.repository.js';
import { pauseEndsDeadline } from './pause-check-ins.js';

/** Ends a pause early. Where there is none, nothing happens. */
@Injectable()
export class PauseEnds {
  constructor(private readonly contacts: ContactRepository) {}

  async early(tx: Transaction, patientId: string): Promise<void> {
    if (!pauseOn(await this.contacts.find(tx, patientId), tx.now)) return;
    const by = tx.actor.kind === 'patient' ? 'patient' : 'team';
    this.contacts.set(tx, patientId, 'paused_until', tx.now);
    if (by === 'patient') this.contacts.set(tx, patientId, 'last_contact_at', tx.now);
    tx.cancelDeadline(pauseEndsDeadline, patientId);
    tx.append({ type: 'check-ins.resumed', data: { patientId, by } });
  }
}

@UseCase(routes.resumePatient)
export class ResumePatient {
  constructor(private readonly ends: PauseEnds) {}

  execute({ tx, patientId }: RequestOf<typeof routes.resumePatient>): Promise<void> {
    return this.ends.early(tx, patientId);
  }
}

@UseCase(routes.resumeMine)
export class ResumeMine {
  constructor(private readonly ends: PauseEnds) {}

  execute({ tx, patientId }: RequestOf<typeof routes.resumeMine>): Promise<void> {
    return this.ends.early(tx, patientId);
  }
}
