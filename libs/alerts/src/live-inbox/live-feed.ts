import { Injectable } from '@nestjs/common';
import type { AlertHint, AlertView } from '#contracts';
import { Database, UnitOfWork } from '#kernel';
import { type AlertRow, toAlert } from '../alert.row.js';
import { AlertViews } from '../alert-views.js';
import { positionSql } from '../position.js';

/** Who an alert concerns. */
export interface Audience {
  careTeamId: string;
  told: readonly string[];
}

export interface FedAlert {
  alert: AlertView;
  position: string;
  correlationId: string;
  cause: string | undefined;
  audience: Audience & { organisationId: string };
}

export interface Change extends Audience {
  organisationId: string;
  alertId: string;
  version: number;
}

/** Reads for the gateway what hints only name. */
@Injectable()
export class LiveFeed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly views: AlertViews,
  ) {}

  /** The alerts behind the hints as they are now: one read per organisation, however many hints. */
  async read(hints: readonly AlertHint[]): Promise<FedAlert[]> {
    const organisations = [...new Set(hints.map(({ organisationId }) => organisationId))];
    const fed = await Promise.all(
      organisations.map((id) =>
        this.readOne(
          id,
          hints.filter(({ organisationId }) => organisationId === id),
        ),
      ),
    );
    return fed.flat();
  }

  /** What changed anywhere since a position, and the position after it. Ids only. */
  async changesSince(position: string): Promise<{ position: string; changes: Change[] }> {
    const next = await this.position();
    const rows = await this.database.query<{
      organisation_id: string;
      alert_id: string;
      version: number;
      care_team_id: string;
      told: string[];
    }>('select * from alerts_changed_since($1::text::xid8)', [position]);
    const changes = rows.map((row) => ({
      organisationId: row.organisation_id,
      alertId: row.alert_id,
      version: row.version,
      careTeamId: row.care_team_id,
      told: row.told,
    }));
    return { position: next, changes };
  }

  /** Who may have a patient's record on the screen: the care team, and whoever opened it in an emergency lately. */
  watchersOf(organisationId: string, patientId: string): Promise<{ careTeamIds: string[]; staffIds: string[] }> {
    return this.work.read({ kind: 'system', organisationId }, async (tx) => {
      const found = await tx.one<{ careTeamIds: string[]; staffIds: string[] }>(
        `select array(select care_team_id from patient where id = $1) as "careTeamIds",
                array(select distinct staff_id from break_glass
                       where patient_id = $1 and ends_at > $2::timestamptz - interval '1 day') as "staffIds"`,
        [patientId, tx.now],
      );
      return found ?? { careTeamIds: [], staffIds: [] };
    });
  }

  async position(): Promise<string> {
    const [row] = await this.database.query<{ position: string }>(positionSql);
    return row!.position;
  }

  private readOne(organisationId: string, hints: readonly AlertHint[]): Promise<FedAlert[]> {
    const hintOf = new Map(hints.map((hint) => [hint.alertId, hint]));
    return this.work.read({ kind: 'system', organisationId }, async (tx) => {
      // Sent together; answered in one round trip.
      const [rows, names] = await Promise.all([
        tx.query<AlertRow>('select * from alert where id = any($1)', [[...hintOf.keys()]]),
        this.views.names(
          tx,
          hints.flatMap(({ patientId }) => patientId ?? []),
          hints.flatMap(({ staffIds }) => staffIds),
        ),
      ]);
      const alerts = rows.map((row) => toAlert(tx, row));
      const views = await this.views.of(tx, alerts, names);
      return views.map((alert) => {
        const row = rows.find(({ id }) => id === alert.id)!;
        return {
          alert,
          position: row.position,
          correlationId: hintOf.get(alert.id)?.correlationId ?? '',
          cause: hintOf.get(alert.id)?.cause,
          audience: { organisationId, careTeamId: row.care_team_id, told: row.told },
        };
      });
    });
  }
}
