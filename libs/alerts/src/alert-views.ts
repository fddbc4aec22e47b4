import { Inject, Injectable } from '@nestjs/common';
import { type AlertView, type PatientSummary, type Person } from '#contracts';
import type { Transaction } from '#kernel';
import { type PatientDirectory, ports, type StaffDirectory } from '#ports';
import { type Alert, namedIn } from './alert.js';
import { nextRoles } from './chain.js';

export interface Names {
  patients: Map<string, PatientSummary>;
  people: Map<string, Person>;
}
const nobody: Names = { patients: new Map(), people: new Map() };

/** Turns alerts into what the inbox shows: two queries, however many alerts. */
@Injectable()
export class AlertViews {
  constructor(
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  async names(tx: Transaction, patientIds: readonly string[], staffIds: readonly string[]): Promise<Names> {
    const [patients, people] = await Promise.all([
      this.patients.summaries(tx, [...new Set(patientIds)]),
      this.staff.people(tx, [...new Set(staffIds)]),
    ]);
    return { patients, people };
  }

  /** @param known names that were read before; only others are asked for */
  async of(tx: Transaction, alerts: readonly Alert[], known = nobody): Promise<AlertView[]> {
    const others = await this.names(
      tx,
      alerts.map(({ patientId }) => patientId).filter((id) => !known.patients.has(id)),
      alerts.flatMap(namedIn).filter((id) => !known.people.has(id)),
    );
    const people = new Map([...known.people, ...others.people]);
    return alerts.flatMap((alert) => {
      const patient = known.patients.get(alert.patientId) ?? others.patients.get(alert.patientId);
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
    answeredSince: alert.answeredSince?.toISOString() ?? null,
    acknowledged: acknowledged && {
      by: person(acknowledged.by),
      at: acknowledged.at.toISOString(),
      resolveBy: acknowledged.resolveBy.toISOString(),
    },
    resolved: resolved && { by: person(resolved.by), at: resolved.at.toISOString(), outcome: resolved.outcome },
  };
}
