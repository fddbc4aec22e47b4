import { v7 } from 'uuid';
import { hours, minutes } from '#testing';
import type { WholeWorld } from './whole-world.js';

export interface WrittenAlert {
  daysAgo: number;
  outcome: string;
  takenOnAfterMinutes: number;
  /** Its chain told people beyond the first step. */
  pastFirst: boolean;
  /** Of the rule, when it was raised. */
  version: number;
}

/** A resolved alert as it would stand in its rows, for specs that count many of them. @returns its id */
export async function writeAlert(
  { world, clinic }: WholeWorld,
  patientId: string,
  rule: { id: string; key: string },
  facts: object,
  given: Partial<WrittenAlert> = {},
): Promise<string> {
  const { daysAgo = 1, outcome = 'other', takenOnAfterMinutes = 10, pastFirst = false, version = 1 } = given;
  const id = v7();
  const raised = new Date(+world.clock.now() - hours(24 * daysAgo));
  const takenOn = new Date(+raised + minutes(takenOnAfterMinutes));
  const taken = (pastFirst ? [0, 1] : [0]).map((step) => ({ step, at: raised, staffIds: [], skipped: null }));
  const run = { chain: { steps: [], repeats: false }, taken };
  await world.admin.query(
    `with a as (
       insert into alert (id, organisation_id, version, patient_id, care_team_id, rule_id, rule, severity, state, occurrences,
         raised_at, changed_at, run, notified, told, acknowledged_by, acknowledged_at, resolve_by, resolved_by, resolved_at, outcome)
       values ($1, $2, 3, $3, $4, $5, $6, 'S2', 'resolved', 1, $7, $7, $8, '[]', '{}', $9, $10, $10, $9, $10, $11)
     )
     insert into alert_trace (id, organisation_id, alert_id, at, code, roles, staff_ids, facts, check_in_ids)
     values ($12, $2, $1, $7, 'RULE_MATCHED', '{}', '{}', $13, '{}')`,
    [
      ...[id, clinic.organisationId, patientId, clinic.careTeamId, rule.id],
      ...[JSON.stringify({ ...rule, name: rule.key, why: '', version }), raised, JSON.stringify(run)],
      ...[clinic.staffIds.tess, takenOn, outcome, v7(), JSON.stringify(facts)],
    ],
  );
  return id;
}
