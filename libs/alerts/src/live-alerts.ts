import { Injectable } from '@nestjs/common';
import { visibleRowsSql } from '#access';
import type { RowHint } from '#contracts';
import { Contributes, Database, type Transaction } from '#kernel';
import { type LiveChange, type LiveRow, type LiveSource, liveSources } from '#ports';
import { type AlertRow, alertColumns, toAlert } from './alert.row.js';
import { AlertViews } from './alert-views.js';

export const alertKind = 'alert';

// The rule of alerts knows no break-glass, so the moment of asking is not asked for.
const concerning = visibleRowsSql('alerts.hear', alertColumns, { staff: '$1::uuid', now: 'now()' });
const waiting = `
  select exists (select from alert a where a.state = 'open' and a.severity = 'S4' and ${concerning}) as waits`;

/** Alerts as screens hear of them. */
@Injectable()
@Contributes(liveSources)
export class LiveAlerts implements LiveSource<'alert.changed'> {
  readonly kind = alertKind;
  readonly message = 'alert.changed';

  constructor(
    private readonly database: Database,
    private readonly views: AlertViews,
  ) {}

  async read(tx: Transaction, hints: readonly RowHint[]) {
    // Sent together; answered in one round trip.
    const [rows, names] = await Promise.all([
      tx.query<AlertRow>('select * from alert where id = any($1)', [hints.map(({ id }) => id)]),
      this.views.names(
        tx,
        hints.flatMap(({ patientId }) => patientId ?? []),
        hints.flatMap(({ staffIds }) => staffIds),
      ),
    ]);
    const rowOf = new Map(rows.map((row) => [row.id, row]));
    const alerts = await this.views.of(
      tx,
      rows.map((row) => toAlert(tx, row)),
      names,
    );
    return alerts.map((alert) => {
      const { position, care_team_id, told } = rowOf.get(alert.id)!;
      const audience = { careTeamIds: [care_team_id], staffIds: told };
      const { id, version, severity, state } = alert;
      const emergency = severity !== 'S4' ? undefined : state === 'open' ? 'waits' : 'over';
      return { id, version, position, audience, says: { alert }, emergency } satisfies LiveRow;
    });
  }

  async changesSince(position: string): Promise<LiveChange[]> {
    const rows = await this.database.query<{
      organisation_id: string;
      alert_id: string;
      version: number;
      care_team_id: string;
      told: string[];
    }>('select * from alerts_changed_since($1::text::xid8)', [position]);
    return rows.map((row) => ({
      organisationId: row.organisation_id,
      id: row.alert_id,
      version: row.version,
      audience: { careTeamIds: [row.care_team_id], staffIds: row.told },
    }));
  }

  async emergencyWaits(tx: Transaction, staffId: string): Promise<boolean> {
    return (await tx.one<{ waits: boolean }>(waiting, [staffId]))?.waits ?? false;
  }
}
