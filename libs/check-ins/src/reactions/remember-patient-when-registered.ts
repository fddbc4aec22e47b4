import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '#contracts';
import { type HandlesEvents, SubscribesTo, type Transaction } from '#kernel';
import { ContactRepository } from '../contact.repository.js';

/** "Hours since contact" counts from the registration of somebody who has not answered yet. */
@Injectable()
@SubscribesTo({ name: 'check-ins.remember-patient', on: ['patient.registered'], delivery: 'within' })
export class RememberPatientWhenRegistered implements HandlesEvents<'patient.registered'> {
  constructor(private readonly contacts: ContactRepository) {}

  async handle({ data, occurredAt }: DomainEvent<'patient.registered'>, tx: Transaction): Promise<void> {
    this.contacts.set(tx, data.patientId, 'registered_at', occurredAt);
  }
}
