import type { Client } from 'pg';
import type { Ids } from './access-requests.js';

interface Move {
  organisationId: string;
  patientId: string;
  ownerId: string;
  /** Whoever stands to it by being named. */
  named: readonly string[];
  at: Date;
}

/** A move of a patient that is being followed up, with an item and a follow-up; the one made before is over. */
export async function makeMove(admin: Client, ids: Ids, { named, at, ...of }: Move): Promise<void> {
  const common = [of.organisationId, of.patientId, of.ownerId, at.toISOString()];
  await admin.query(
    `update transition set state = 'closed', named = '{}' where patient_id = $1 and state = 'accepted'`,
    [of.patientId],
  );
  await admin.query(
    `insert into transition (id, organisation_id, patient_id, state, state_since, from_level, to_level, reasons, planned_for,
                             proposed_at, proposed_by, coordinator_id, receiver_id, sending_team_id, receiving_team_id,
                             template_version, gaps, named, moved_at)
     select $5, $1, $2, 'accepted', $4, 'residential', 'outpatient', '{}', $4, $4, $3, $3, $3, care_team_id, care_team_id, 1, '{}',
            $6, $4 from patient where id = $2`,
    [...common, ids.transitionId, named],
  );
  await admin.query(
    `insert into handoff_item (id, organisation_id, transition_id, patient_id, kind, side, owner_role, owner_id, due_at, blocks,
                               status)
     values ($5, $1, $6, $2, 'nutrition-plan', 'sender', 'nurse', $3, $4, 'nothing', 'pending')`,
    [...common, ids.itemId, ids.transitionId],
  );
  await admin.query(
    `insert into follow_up (id, organisation_id, transition_id, patient_id, kind, owner_role, owner_id, clocks, status)
     values ($5, $1, $6, $2, 'review', 'nurse', $3, jsonb_build_array(jsonb_build_object(
              'clock', 'thirty-days', 'dueAt', $4::text, 'missedAt', null)), 'pending')`,
    [...common, ids.followUpId, ids.transitionId],
  );
}
