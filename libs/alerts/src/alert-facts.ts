import { Inject, Injectable } from '@nestjs/common';
import type { Facts, Severity } from '#contracts';
import { Contributes, type Transaction } from '#kernel';
import {
  type AskedFacts,
  type FactFold,
  type FactSource,
  type FoldedFacts,
  factSources,
  type Happening,
  type PatientDirectory,
  ports,
} from '#ports';

const day = 86_400_000;
const owned = ['alerts.open', 'alerts.openUrgent', 'alerts.daysSinceTeamContact'] as const;
const isUrgent = (severity: Severity): boolean => severity >= 'S3';

/** What the team has on its hands about one patient. */
class OnTheirHands implements FoldedFacts {
  constructor(
    private readonly open = new Map<string, Severity>(),
    private reachedAt: number | null = null,
  ) {}

  take(happening: Happening): void {
    switch (happening.type) {
      case 'patient.registered':
        this.reachedAt ??= happening.at;
        break;
      case 'alert.raised':
      case 'alert.re-raised':
        this.open.set(happening.data.alertId, happening.data.severity);
        break;
      case 'alert.resolved':
        this.open.delete(happening.data.alertId);
        if (happening.data.outcome === 'reached-patient') this.reachedAt = happening.at;
        break;
    }
  }

  facts(_names: unknown, at: number): Partial<Facts> {
    return {
      'alerts.open': this.open.size,
      'alerts.openUrgent': [...this.open.values()].filter(isUrgent).length,
      'alerts.daysSinceTeamContact': this.reachedAt === null ? null : Math.max(0, at - this.reachedAt) / day,
    };
  }
}

export const alertFold: FactFold = {
  owns: owned,
  on: ['patient.registered', 'alert.raised', 'alert.re-raised', 'alert.resolved'],
  begin: () => new OnTheirHands(),
};

/** The same as things stand, from the alerts themselves. */
@Injectable()
@Contributes(factSources)
export class AlertFacts implements FactSource {
  readonly owns = owned;
  readonly fold = alertFold;

  constructor(@Inject(ports.patientDirectory) private readonly patients: PatientDirectory) {}

  async facts(tx: Transaction, { names, patientId, at }: AskedFacts): Promise<Partial<Facts>> {
    const asked = owned.filter((name) => names.has(name));
    if (!asked.length) return {};
    const asksContact = names.has('alerts.daysSinceTeamContact');
    const [open, reached, patient] = await Promise.all([
      tx.query<{ id: string; severity: Severity }>(
        `select id, severity from alert where patient_id = $1 and state <> 'resolved'`,
        [patientId],
      ),
      asksContact ? tx.one<{ at: Date | null }>(reachedSql, [patientId, at]) : null,
      asksContact ? this.patients.profile(tx, patientId) : null,
    ]);
    const reachedAt = reached?.at ?? patient?.registeredAt ?? null;
    const hands = new OnTheirHands(new Map(open.map(({ id, severity }) => [id, severity])), reachedAt && +reachedAt);
    return hands.facts(names, +at);
  }
}

const reachedSql = `
select max(resolved_at) as at from alert
 where patient_id = $1 and outcome = 'reached-patient' and resolved_at <= $2 and raised_at > $2::timestamptz - interval '400 days'`;
