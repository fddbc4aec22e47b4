import { Injectable } from '@nestjs/common';
import { type DomainEvent, directionOf } from '#contracts';
import { type HandlesEvents, SubscribesTo, type Transaction } from '#kernel';
import { patientChangedTeam } from '../team-changed.js';

/** From acceptance on the patient is at the new level, and the new team looks after them. That of before may still look for a while. */
@Injectable()
@SubscribesTo({ name: 'people.move-patient', on: ['transition.accepted'], delivery: 'within' })
export class MovePatientWhenAccepted implements HandlesEvents<'transition.accepted'> {
  async handle({ data }: DomainEvent<'transition.accepted'>, tx: Transaction): Promise<void> {
    const { patientId, from, to, fromTeamId, toTeamId, formerTeamSeesUntil } = data;
    const steppedDownAt = directionOf(from, to) === 'step-down' ? tx.now : null;
    tx.execute(
      `update patient set level_of_care = $2, care_team_id = $3, stepped_down_at = coalesce($4, stepped_down_at),
                          version = version + 1 where id = $1`,
      [patientId, to, toTeamId, steppedDownAt],
    );
    tx.append({ type: 'patient.level-of-care-changed', data: { patientId, from, to } });
    if (fromTeamId === toTeamId) return;
    // Also where they may not look at all: their screens are told.
    tx.execute(
      `insert into former_care_team (organisation_id, patient_id, care_team_id, sees_until) values ($1, $2, $3, $4)
       on conflict (patient_id, care_team_id) do update set sees_until = excluded.sees_until`,
      [tx.organisationId, patientId, fromTeamId, formerTeamSeesUntil ?? tx.now],
    );
    await patientChangedTeam(tx, { patientId, fromTeamId, toTeamId });
    tx.accessChanged({ patientId });
  }
}
