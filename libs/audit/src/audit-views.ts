import { Inject, Injectable } from '@nestjs/common';
import { type AuditEntryView } from '#contracts';
import type { Transaction } from '#kernel';
import { type PatientDirectory, ports, type StaffDirectory } from '#ports';
import type { FoundEntry } from './audit-search.js';

type ActorKind = AuditEntryView['actor']['kind'];

/** Puts names to ids: two queries, however many entries. */
@Injectable()
export class AuditViews {
  constructor(
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  async of(tx: Transaction, entries: readonly FoundEntry[]): Promise<AuditEntryView[]> {
    const actors = entries.map(({ actor }) => actorOf(actor));
    const idsOf = (kind: ActorKind): string[] =>
      actors.flatMap((each) => (each.kind === kind && each.id ? [each.id] : []));
    const patientIds = [...entries.flatMap(({ patientId }) => patientId ?? []), ...idsOf('patient')];
    const [patients, staff] = await Promise.all([
      this.patients.summaries(tx, [...new Set(patientIds)]),
      this.staff.people(tx, [...new Set(idsOf('staff'))]),
    ]);
    return entries.map((entry, index) => {
      const { kind, id } = actors[index]!;
      const name = (id && (staff.get(id) ?? patients.get(id))?.name) || null;
      return {
        id: entry.id,
        at: entry.at.toISOString(),
        actor: { kind, id, name },
        sessionId: entry.sessionId,
        action: entry.action,
        kind: entry.kind,
        patient: entry.patientId ? { id: entry.patientId, name: patients.get(entry.patientId)?.name ?? '' } : null,
        listed: entry.listed?.length ?? 0,
        resourceId: entry.resourceId,
        grounds: entry.grounds,
        groundsId: entry.groundsId,
        address: entry.address,
        outcome: entry.outcome,
        correlationId: entry.correlationId,
      };
    });
  }
}

export function actorOf(actor: string): { kind: ActorKind; id: string | null } {
  const [kind, id] = actor.split(':');
  return { kind: kind as ActorKind, id: id ?? null };
}
