import { v7 } from 'uuid';
import type { LevelOfCare, NewEvent } from '#contracts';
import type { WholeWorld } from './whole-world.js';

interface Move {
  patientId: string;
  to: LevelOfCare;
  /** The one that the patient has, unless another is given. */
  toTeamId?: string;
  receiverId?: string;
  formerTeamSeesUntil?: Date | null;
}

/** Moves a patient as the acceptance of a hand-off does, without the hand-off: for specs that are about what follows. */
export async function move({ world, clinic }: Pick<WholeWorld, 'world' | 'clinic'>, given: Move): Promise<string> {
  const { patientId, to } = given;
  const receiverId = given.receiverId ?? clinic.staffIds.paul;
  const { rows } = await world.admin.query('select level_of_care, care_team_id from patient where id = $1', [
    patientId,
  ]);
  const { level_of_care: from, care_team_id: fromTeamId } = rows[0];
  const toTeamId = given.toTeamId ?? fromTeamId;
  const transitionId = v7();
  const formerTeamSeesUntil = given.formerTeamSeesUntil?.toISOString() ?? null;
  const moved: NewEvent = {
    type: 'transition.accepted',
    data: {
      ...{ patientId, transitionId, from, to, fromTeamId, toTeamId, receiverId, protocolVersion: 1 },
      formerTeamSeesUntil,
    },
  };
  await world.work.run({ ...clinic.system, serialiseBy: patientId }, async (tx) => {
    await tx.query(
      `insert into transition (id, organisation_id, patient_id, state, state_since, from_level, to_level, reasons, planned_for,
                               proposed_at, proposed_by, coordinator_id, receiver_id, sending_team_id, receiving_team_id,
                               template_version, gaps, named, moved_at, former_team_sees_until)
       values ($1, $2, $3, 'accepted', $4, $5, $6, '{}', $4, $4, $7, $7, $7, $8, $9, 1, '{}', '{}', $4, $10)`,
      [
        ...[transitionId, tx.organisationId, patientId, tx.now, from, to, receiverId, fromTeamId, toTeamId],
        formerTeamSeesUntil,
      ],
    );
    tx.append(moved);
  });
  return transitionId;
}
