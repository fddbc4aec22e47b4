import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '#contracts';
import { type HandlesEvents, SubscribesTo, type Transaction } from '#kernel';
import { ContactRepository } from '../contact.repository.js';

/** The patient's phone says "we missed you" until the next sign of life. */
@Injectable()
@SubscribesTo({ name: 'check-ins.show-nudge', on: ['nudge.offered'], delivery: 'queue' })
export class ShowNudgeWhenNudgeOffered implements HandlesEvents<'nudge.offered'> {
  constructor(private readonly contacts: ContactRepository) {}

  async handle({ data, occurredAt }: DomainEvent<'nudge.offered'>, tx: Transaction): Promise<void> {
    this.contacts.set(tx, data.patientId, 'nudged_at', occurredAt);
  }
}
