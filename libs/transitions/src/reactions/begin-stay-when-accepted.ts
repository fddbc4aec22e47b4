import { Inject, Injectable } from '@nestjs/common';
import type { DomainEvent } from '#contracts';
import { type HandlesEvents, SubscribesTo, type Transaction } from '#kernel';
import { type PatientDirectory, ports } from '#ports';
import { Stays } from '../level-of-care/stays.repository.js';

@Injectable()
@SubscribesTo({ name: 'transitions.begin-stay', on: ['transition.accepted'], delivery: 'within' })
export class BeginStayWhenAccepted implements HandlesEvents<'transition.accepted'> {
  constructor(
    private readonly stays: Stays,
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
  ) {}

  async handle({ data }: DomainEvent<'transition.accepted'>, tx: Transaction): Promise<void> {
    const { patientId, from, to: level, transitionId, protocolVersion } = data;
    const patient = await this.patients.profile(tx, patientId);
    // Registered by a process of the release before, while this one was coming: nothing began a first stay.
    if (patient) this.stays.beginFirst(tx, patientId, from, patient.registeredAt);
    this.stays.beginNext(tx, { patientId, level, transitionId, protocolVersion });
  }
}
