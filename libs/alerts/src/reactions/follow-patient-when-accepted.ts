import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '#contracts';
import { type HandlesEvents, SubscribesTo, type Transaction } from '#kernel';
import { AlertRepository } from '../alert.repository.js';

/**
 * Alerts belong to the team that looks after the patient. A chain that runs keeps its step and its time: whoever it told was
 * told, and the next step asks who holds its roles then, on the new team.
 */
@Injectable()
@SubscribesTo({ name: 'alerts.follow-patient', on: ['transition.accepted'], delivery: 'within' })
export class FollowPatientWhenAccepted implements HandlesEvents<'transition.accepted'> {
  constructor(private readonly alerts: AlertRepository) {}

  async handle({ data }: DomainEvent<'transition.accepted'>, tx: Transaction): Promise<void> {
    if (data.fromTeamId !== data.toTeamId) await this.alerts.moveToTeam(tx, data.patientId, data.toTeamId);
  }
}
