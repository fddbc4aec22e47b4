import { Inject, Injectable } from '@nestjs/common';
import {
  type AlertView,
  type PatientDirectory,
  type PatientSummary,
  type Person,
  ports,
  type StaffDirectory,
} from '#contracts';
import type { Transaction } from '#platform';
import type { Alert } from './alert.js';
import { nextRoles } from './chain.js';

/** Turns alerts into what the inbox shows: two queries, however many alerts. */
@Injectable()
export class AlertViews {
  constructor(
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory<Transaction>,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory<Transaction>,
  ) {}

  async of(tx: Transaction, alerts: readonly Alert[]): Promise<AlertView[]> {
    const actors = alerts.flatMap(({ acknowledged, resolved, notified }) => [
      acknowledged?.by,
      resolved?.by,
      ...notified.map(({ staffId }) => staffId),
    ]);
    const [patients, people] = await Promise.all([
      this.patients.summaries(tx, [...new Set(alerts.map(({ patientId }) => patientId))]),
      this.staff.people(tx, [...new Set(actors.filter((id) => id !== undefined))]),
    ]);
    return alerts.flatMap((alert) => {
      const patient = patients.get(alert.patientId);
      return patient ? [view(alert, patient, people)] : [];
    });
  }
}

function view(alert: Alert, patient: PatientSummary, people: Map<string, Person>): AlertView {
  const { acknowledged, resolved, rule } = alert;
  const person = (id: string): Person => people.get(id) ?? { id, name: '' };
  return {
    id: alert.id,
    version: alert.version,
    patient,
    rule: { key: rule.key, name: rule.name, version: rule.version },
    severity: alert.severity,
    state: alert.state,
    occurrences: alert.occurrences,
    raisedAt: alert.raisedAt.toISOString(),
    changedAt: alert.changedAt.toISOString(),
    notified: alert.notified.map(({ staffId, role }) => ({ staffId, role, name: person(staffId).name })),
    nextStep: alert.nextStepAt && { at: alert.nextStepAt.toISOString(), roles: nextRoles(alert) },
    acknowledged: acknowledged && {
      by: person(acknowledged.by),
      at: acknowledged.at.toISOString(),
      resolveBy: acknowledged.resolveBy.toISOString(),
    },
    resolved: resolved && { by: person(resolved.by), at: resolved.at.toISOString(), outcome: resolved.outcome },
  };
}
