import type { AlertOutcome, AlertState, Severity } from '#contracts';
import type { Transaction } from '#kernel';
import type { RoleHolder } from '#ports';
import type { Alert, AlertRule, ChainRun } from './alert.js';

/** Of `alert a`: what the access rules ask about a row. */
export const alertColumns = {
  patient: 'a.patient_id',
  team: 'a.care_team_id',
  told: { staffIds: 'a.told', resolvedAt: 'a.resolved_at' },
};

/** A row as it is read; times inside `run` come back as text. */
export interface AlertRow {
  id: string;
  version: number;
  patient_id: string;
  care_team_id: string;
  rule_id: string;
  rule: AlertRule;
  severity: Severity;
  state: AlertState;
  occurrences: number;
  raised_at: Date;
  changed_at: Date;
  run: ChainRun;
  notified: RoleHolder[];
  told: string[];
  next_step_at: Date | null;
  acknowledged_by: string | null;
  acknowledged_at: Date | null;
  resolve_by: Date | null;
  resolved_by: string | null;
  resolved_at: Date | null;
  outcome: AlertOutcome | null;
  note: string | null;
  answered_since: Date | null;
  position: string;
}

export function toAlert(tx: Transaction, row: AlertRow): Alert {
  const note = tx.decrypt('alert.note', row.id, row.note);
  const { acknowledged_by, acknowledged_at, resolve_by, resolved_by, resolved_at, outcome } = row;
  return {
    id: row.id,
    version: row.version,
    patientId: row.patient_id,
    careTeamId: row.care_team_id,
    rule: row.rule,
    severity: row.severity,
    state: row.state,
    occurrences: row.occurrences,
    raisedAt: row.raised_at,
    changedAt: row.changed_at,
    run: { ...row.run, taken: row.run.taken.map((step) => ({ ...step, at: new Date(step.at) })) },
    notified: row.notified,
    answeredSince: row.answered_since,
    nextStepAt: row.next_step_at,
    acknowledged:
      acknowledged_by && acknowledged_at && resolve_by
        ? { by: acknowledged_by, at: acknowledged_at, resolveBy: resolve_by }
        : null,
    resolved: resolved_by && resolved_at && outcome ? { by: resolved_by, at: resolved_at, outcome, note } : null,
  };
}
