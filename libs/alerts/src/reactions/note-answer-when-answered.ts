import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '#contracts';
import { type HandlesEvents, SubscribesTo, type Transaction } from '#kernel';
import { noteAnswer } from '../alert.aggregate.js';
import { AlertRepository } from '../alert.repository.js';

/** An answer closes the gap, but an alert about silence stays a person's to resolve: it says that the patient is back. */
@Injectable()
@SubscribesTo({ name: 'alerts.note-return', on: ['check-in.answered'], delivery: 'queue' })
export class NoteAnswerWhenAnswered implements HandlesEvents<'check-in.answered'> {
  constructor(private readonly alerts: AlertRepository) {}

  async handle({ data }: DomainEvent<'check-in.answered'>, tx: Transaction): Promise<void> {
    for (const alert of await this.alerts.waitingForAnswer(tx, data.patientId)) {
      const decision = noteAnswer(alert, data.checkInId, tx.now);
      if (decision) this.alerts.save(tx, alert, decision);
    }
  }
}
