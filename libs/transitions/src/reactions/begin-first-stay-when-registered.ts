import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '#contracts';
import { type HandlesEvents, SubscribesTo, type Transaction } from '#kernel';
import { Stays } from '../level-of-care/stays.repository.js';

@Injectable()
@SubscribesTo({ name: 'transitions.begin-first-stay', on: ['patient.registered'], delivery: 'within' })
export class BeginFirstStayWhenRegistered implements HandlesEvents<'patient.registered'> {
  constructor(private readonly stays: Stays) {}

  async handle({ data, occurredAt }: DomainEvent<'patient.registered'>, tx: Transaction): Promise<void> {
    this.stays.beginFirst(tx, data.patientId, data.levelOfCare, occurredAt);
  }
}
