import { Inject, Injectable } from '@nestjs/common';
import type { DomainEvent } from '#contracts';
import { type HandlesEvents, SubscribesTo, type Transaction } from '#kernel';
import { ports, type StaffDirectory } from '#ports';
import { reopenItem } from '../hand-off/handoff-item.js';
import { isOpen } from '../transition.js';
import { TransitionRepository } from '../transition.repository.js';

/** The patient closes something while their move is prepared: what was agreed for the new team has to be talked about again. */
@Injectable()
@SubscribesTo({ name: 'transitions.ask-consent-again', on: ['consent.narrowed', 'consent.ended'], delivery: 'within' })
export class AskConsentAgainWhenWithdrawn implements HandlesEvents<'consent.narrowed' | 'consent.ended'> {
  constructor(
    private readonly transitions: TransitionRepository,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  async handle({ data }: DomainEvent<'consent.narrowed' | 'consent.ended'>, tx: Transaction): Promise<void> {
    for (const before of await this.transitions.lockGoing(tx, { patientId: data.patientId })) {
      const item = before.items.find(({ kind, status }) => kind === 'consent' && status === 'done');
      if (!item || !isOpen(before)) continue;
      const decision = reopenItem(before, item.id, { now: tx.now, hours: await this.staff.businessHours(tx) });
      await this.transitions.save(tx, before, decision);
    }
  }
}
