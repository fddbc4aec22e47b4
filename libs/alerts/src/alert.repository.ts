import { Injectable } from '@nestjs/common';
import { type ChangedRow, DomainError, type Transaction } from '#kernel';
import { type Alert, namedIn, type TraceLine } from './alert.js';
import { type AlertRow, toAlert } from './alert.row.js';
import type { Decision } from './chain.js';
import { alertKind } from './live-alerts.js';

/** Deadlines of an alert, by kind. */
export const stepDeadline = 'alert.step';
export const resolveDeadline = 'alert.resolve-by';

/** On the product's busiest path: plain SQL, sent without waiting. */
@Injectable()
export class AlertRepository {
  /** @throws DomainError ALERT.NOT_FOUND, also for an alert of another organisation */
  async load(tx: Transaction, alertId: string): Promise<Alert> {
    const row = await tx.one<AlertRow>('select * from alert where id = $1 for update', [alertId]);
    if (!row) throw new DomainError('ALERT.NOT_FOUND');
    return toAlert(tx, row);
  }

  async openFor(tx: Transaction, patientId: string, ruleId: string): Promise<Alert | null> {
    const row = await tx.one<AlertRow>(
      `select * from alert where patient_id = $1 and rule_id = $2 and state <> 'resolved' for update`,
      [patientId, ruleId],
    );
    return row && toAlert(tx, row);
  }

  /** Those about silence that wait for the patient's answer. */
  async waitingForAnswer(tx: Transaction, patientId: string): Promise<Alert[]> {
    const rows = await tx.query<AlertRow>(
      `select * from alert where patient_id = $1 and state <> 'resolved' and answered_since is null
          and run->'silence' = 'true' for update`,
      [patientId],
    );
    return rows.map((row) => toAlert(tx, row));
  }

  /** All of a patient: whoever looks after them sees what was. Screens hear of those that are not resolved. */
  async moveToTeam(tx: Transaction, patientId: string, careTeamId: string): Promise<void> {
    const open = await tx.query<{ id: string }>(
      `with moved as (
         update alert set care_team_id = $2, version = version + (state <> 'resolved')::int,
                position = case when state = 'resolved' then position else pg_current_xact_id() end
          where patient_id = $1 and care_team_id <> $2 returning id, state
       )
       select id from moved where state <> 'resolved'`,
      [patientId, careTeamId],
    );
    for (const { id } of open) tx.changed({ kind: alertKind, id, patientId, staffIds: [] });
  }

  add(tx: Transaction, { alert, events, trace }: Decision): void {
    tx.execute(
      `${recording} insert into alert (organisation_id, rule_id, patient_id, care_team_id, raised_at, ${names})
       values ($2, $5, $6, $7, $8, ${placeholders(9)})`,
      [
        ...recorded(tx, alert, trace),
        alert.rule.id,
        alert.patientId,
        alert.careTeamId,
        alert.raisedAt,
        ...values(tx, alert),
      ],
    );
    if (alert.nextStepAt) tx.scheduleFirst(deadline(stepDeadline, alert, alert.nextStepAt));
    tx.append(...events);
    tx.changed(changed(alert));
  }

  save(tx: Transaction, before: Alert, { alert, events, trace }: Decision): void {
    tx.execute(
      `${recording} update alert set (${names}) = (${placeholders(5)}), position = pg_current_xact_id() where id = $3`,
      [...recorded(tx, alert, trace), ...values(tx, alert)],
    );
    keepDeadline(tx, stepDeadline, alert, before.nextStepAt, alert.nextStepAt);
    keepDeadline(tx, resolveDeadline, alert, dueOf(before), dueOf(alert));
    tx.append(...events);
    tx.changed(changed(alert));
  }
}

/** A hint has to fit into a notification; the names of others are read after it. */
const namesAhead = 50;
const changed = (alert: Alert): ChangedRow => ({
  kind: alertKind,
  id: alert.id,
  patientId: alert.patientId,
  staffIds: namedIn(alert).slice(0, namesAhead),
});

/** The trace goes with the alert, in one statement. */
const recording = `
with recorded as (
  insert into alert_trace (id, organisation_id, alert_id, at, code, step, roles, staff_ids, facts, check_in_ids, event_id, note)
  select id, $2, $3, $4, code, step, coalesce(roles, '{}'), coalesce("staffIds", '{}'), facts,
         coalesce("checkInIds", '{}'), "eventId", note
    from jsonb_to_recordset($1::jsonb) as t(id uuid, code text, step int, roles text[], "staffIds" uuid[],
         facts jsonb, "checkInIds" uuid[], "eventId" uuid, note text)
)`;

const sealed = <T extends TraceLine & { id: string }>(tx: Transaction, line: T): T => ({
  ...line,
  note: tx.encrypt('alert_trace.note', line.id, line.note),
});

const recorded = (tx: Transaction, alert: Alert, trace: readonly TraceLine[]): unknown[] => [
  JSON.stringify(trace.map((line) => sealed(tx, { ...line, id: tx.newId() }))),
  tx.organisationId,
  alert.id,
  tx.now,
];

const columns: Record<string, (alert: Alert, tx: Transaction) => unknown> = {
  id: ({ id }) => id,
  version: ({ version }) => version,
  rule: ({ rule }) => JSON.stringify(rule),
  severity: ({ severity }) => severity,
  state: ({ state }) => state,
  occurrences: ({ occurrences }) => occurrences,
  changed_at: ({ changedAt }) => changedAt,
  run: ({ run }) => JSON.stringify(run),
  notified: ({ notified }) => JSON.stringify(notified),
  told: ({ notified }) => [...new Set(notified.map(({ staffId }) => staffId))],
  next_step_at: ({ nextStepAt }) => nextStepAt,
  answered_since: ({ answeredSince }) => answeredSince,
  acknowledged_by: ({ acknowledged }) => acknowledged?.by ?? null,
  acknowledged_at: ({ acknowledged }) => acknowledged?.at ?? null,
  resolve_by: ({ acknowledged }) => acknowledged?.resolveBy ?? null,
  resolved_by: ({ resolved }) => resolved?.by ?? null,
  resolved_at: ({ resolved }) => resolved?.at ?? null,
  outcome: ({ resolved }) => resolved?.outcome ?? null,
  note: ({ id, resolved }, tx) => tx.encrypt('alert.note', id, resolved?.note ?? null),
};

const names = Object.keys(columns).join(', ');
const values = (tx: Transaction, alert: Alert): unknown[] => Object.values(columns).map((value) => value(alert, tx));
const placeholders = (from: number): string =>
  Object.keys(columns)
    .map((_, index) => `$${from + index}`)
    .join(', ');

const dueOf = ({ state, acknowledged }: Alert): Date | null =>
  state === 'acknowledged' ? (acknowledged?.resolveBy ?? null) : null;

const deadline = (kind: string, { id, patientId }: Alert, dueAt: Date) => ({
  kind,
  subjectId: id,
  serialiseBy: patientId,
  dueAt,
});

function keepDeadline(tx: Transaction, kind: string, alert: Alert, before: Date | null, dueAt: Date | null): void {
  if (dueAt && +dueAt !== +(before ?? 0)) tx.schedule(deadline(kind, alert, dueAt));
  if (!dueAt && before) tx.cancelDeadline(kind, alert.id);
}
