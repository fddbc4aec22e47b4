import { visibleRowsSql } from '#access';
import { type RouteAnswer, type RouteInput, routes } from '#contracts';
import { positionSql, staffIdOf, type Transaction, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { type AlertRow, alertColumns, toAlert } from '../alert.row.js';
import { AlertViews } from '../alert-views.js';
import { readCursor, writeCursor } from './alert-cursor.js';

type Answer = RouteAnswer<typeof routes.listAlerts>;

const mine = visibleRowsSql('alerts.list', alertColumns, { staff: '$1::uuid', now: '$2::timestamptz' });

/** Most severe first, oldest first within; a page starts behind the last row of the one before. */
const inbox = (onlyUnresolved: boolean): string => `
  select a.* from alert a
   where ${onlyUnresolved ? `a.state <> 'resolved' and` : ''} ${mine}
     and ($3::text is null or a.state = $3) and ($4::text is null or a.severity = $4)
     and ($5::uuid is null or a.patient_id = $5)
     and ($6::text is null or a.severity < $6
          or (a.severity = $6 and (a.raised_at, a.id) > ($7::timestamptz, $8::uuid)))
   order by a.severity desc, a.raised_at, a.id limit $9`;

/** From a position onwards, whatever the state; may repeat an alert, never leaves one out. */
const changes = `
  select a.* from alert a
   where a.organisation_id = $3 and a.position >= $4::text::xid8 and ${mine}
     and ($5::text is null or (a.position, a.id) > ($5::text::xid8, $6::uuid))
   order by a.position, a.id limit $7`;

type Wanted = RouteInput<typeof routes.listAlerts>['query'];

@UseCase(routes.listAlerts)
export class ListAlerts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly views: AlertViews,
  ) {}

  execute({ scope, query: wanted }: RequestOf<typeof routes.listAlerts>): Promise<Answer> {
    const staffId = staffIdOf(scope.actor);
    return this.work.run(scope, async (tx) => {
      // Read before the rows: what commits in between comes twice rather than not at all.
      const [horizon, found] = await Promise.all([positionNow(tx), this.find(tx, staffId, wanted)]);
      const rows = found.slice(0, wanted.limit);
      tx.audit.lists(rows.map(({ patient_id }) => patient_id));
      return {
        alerts: await this.views.of(
          tx,
          rows.map((row) => toAlert(tx, row)),
        ),
        position: horizon,
        next: found.length > rows.length ? writeCursor(rows.at(-1)!) : null,
      };
    });
  }

  private find(tx: Transaction, staffId: string, wanted: Wanted): Promise<AlertRow[]> {
    const { changedSince, state, severity, patientId, limit } = wanted;
    const after = readCursor(wanted.after);
    if (changedSince !== undefined) {
      const start = [staffId, tx.now, tx.organisationId, changedSince];
      return tx.query(changes, [...start, after?.position ?? null, after?.id ?? null, limit + 1]);
    }
    const filter = [staffId, tx.now, state ?? null, severity ?? null, patientId ?? null];
    const behind = [after?.severity ?? null, after?.raisedAt ?? null, after?.id ?? null];
    return tx.query(inbox(state !== 'resolved' && !patientId), [...filter, ...behind, limit + 1]);
  }
}

async function positionNow(tx: Transaction): Promise<string> {
  const row = await tx.one<{ position: string }>(positionSql);
  return row!.position;
}
