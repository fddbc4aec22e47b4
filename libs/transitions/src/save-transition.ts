import { DomainError, type Transaction } from '#kernel';
import { type FollowUp, type HandoffItem, namedIn, nextDueAt, type Transition } from './transition.js';

type Cells = readonly (readonly [column: string, value: unknown])[];

/** @throws DomainError TRANSITION.OPEN_ALREADY where the patient has another open one */
export async function saveTransition(tx: Transaction, before: Transition | null, after: Transition): Promise<void> {
  const cells = changeable(tx, after);
  if (before) {
    const set = cells.map(([column], i) => `${column} = $${i + 2}`).join(', ');
    tx.execute(`update transition set ${set}, position = pg_current_xact_id() where id = $1`, [
      after.id,
      ...cells.map(([, value]) => value),
    ]);
  } else {
    const all = [...fixed(tx, after), ...cells];
    const saved = await tx.one(
      `insert into transition (${all.map(([column]) => column).join(', ')})
       values (${all.map((_, i) => `$${i + 1}`).join(', ')})
       on conflict (patient_id) where state in ('proposed', 'preparing', 'ready', 'handed-off') do nothing returning id`,
      all.map(([, value]) => value),
    );
    if (!saved) throw new DomainError('TRANSITION.OPEN_ALREADY');
  }
  saveSteps(tx, before, after);
  saveGaps(tx, before, after);
}

const fixed = (tx: Transaction, of: Transition): Cells => [
  ['id', of.id],
  ['organisation_id', tx.organisationId],
  ['patient_id', of.patientId],
  ['from_level', of.from],
  ['to_level', of.to],
  ['reasons', of.reasons],
  ['why', tx.encrypt('transition.why', of.id, of.why)],
  ['proposed_at', of.proposedAt],
  ['proposed_by', of.proposedBy],
  ['sending_team_id', of.sendingTeamId],
  ['template_version', of.templateVersion],
];

const changeable = (tx: Transaction, of: Transition): Cells => [
  ['version', of.version],
  ['state', of.state],
  ['state_since', of.stateSince],
  ['planned_for', of.plannedFor],
  ['coordinator_id', of.coordinatorId],
  ['receiver_id', of.receiverId],
  ['receiving_team_id', of.receivingTeamId],
  ['gaps', of.gaps],
  ['named', namedIn(of)],
  ['next_due_at', nextDueAt(of)],
  ['moved_at', of.movedAt],
  ['former_team_sees_until', of.formerTeamSeesUntil],
  ['synthesis', tx.encrypt('transition.synthesis', of.id, of.synthesis)],
  ['declined_by', of.declined?.by],
  ['declined_at', of.declined?.at],
  ['declined_reason', tx.encrypt('transition.declined_reason', of.id, of.declined?.reason)],
  ['cancelled_by', of.cancelled?.by],
  ['cancelled_at', of.cancelled?.at],
  ['cancelled_reason', tx.encrypt('transition.cancelled_reason', of.id, of.cancelled?.reason)],
];

/** When it was in which state: what figures of a past date are counted from. */
function saveSteps(tx: Transaction, before: Transition | null, after: Transition): void {
  if (before?.state === after.state) return;
  if (before) {
    tx.execute('update transition_step set ended_at = $2 where transition_id = $1 and ended_at is null', [
      after.id,
      tx.now,
    ]);
  }
  tx.execute(
    `insert into transition_step (id, organisation_id, transition_id, state, began_at) values ($1, $2, $3, $4, $5)`,
    [tx.newId(), tx.organisationId, after.id, after.state, tx.now],
  );
}

function saveGaps(tx: Transaction, before: Transition | null, after: Transition): void {
  const closed = before?.gaps.filter((gap) => !after.gaps.includes(gap)) ?? [];
  if (closed.length) {
    tx.execute(
      'update transition_gap set closed_at = $3 where transition_id = $1 and gap = any($2) and closed_at is null',
      [after.id, closed, tx.now],
    );
  }
  for (const gap of after.gaps.filter((one) => !before?.gaps.includes(one))) {
    tx.execute(
      `insert into transition_gap (id, organisation_id, transition_id, gap, appeared_at) values ($1, $2, $3, $4, $5)`,
      [tx.newId(), tx.organisationId, after.id, gap, tx.now],
    );
  }
}

const itemCells = `kind text, side text, owner_role text, owner_id uuid, due_at timestamptz, due_rule jsonb, blocks text,
  status text, about text, evidence text, settled_by uuid, settled_at timestamptz, settled_reason text, chased_by uuid,
  chased_at timestamptz, told_late smallint`;
const followUpCells = `kind text, owner_role text, owner_id uuid, clocks jsonb, status text, held_at timestamptz, held_by uuid,
  channel text, written_at timestamptz, tries int, note text`;

/** Those that are new or changed, in one statement. */
export function saveItems(tx: Transaction, before: Transition | null, after: Transition): void {
  const rows = changedOf(before?.items, after.items).map((item) => itemRow(tx, item));
  upsert(tx, 'handoff_item', itemCells, after, rows);
}

/** Those that are new or changed, in one statement. */
export function saveFollowUps(tx: Transaction, before: Transition | null, after: Transition): void {
  const rows = changedOf(before?.followUps, after.followUps).map((one) => followUpRow(tx, one));
  upsert(tx, 'follow_up', followUpCells, after, rows);
}

/** A decision leaves what it does not touch as it is, so what is another object has changed. */
const changedOf = <T>(before: readonly T[] = [], after: readonly T[]): T[] =>
  after.filter((one) => !before.includes(one));

function upsert(tx: Transaction, table: string, cells: string, { id, patientId }: Transition, rows: object[]): void {
  if (!rows.length) return;
  const columns = cells.split(',').map((cell) => cell.trim().split(' ')[0]!);
  tx.execute(
    `insert into ${table} (id, organisation_id, transition_id, patient_id, ${columns.join(', ')})
     select id, $2, $3, $4, ${columns.join(', ')} from jsonb_to_recordset($1::jsonb) as given (id uuid, ${cells})
     on conflict (id) do update set ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`,
    [JSON.stringify(rows), tx.organisationId, id, patientId],
  );
}

const itemRow = (tx: Transaction, item: HandoffItem) => ({
  ...{ id: item.id, kind: item.kind, side: item.side, owner_role: item.ownerRole, owner_id: item.ownerId },
  ...{ due_at: item.dueAt, due_rule: item.due, blocks: item.blocks, status: item.status, told_late: item.toldLate },
  about: tx.encrypt('handoff_item.about', item.id, item.about),
  evidence: tx.encrypt('handoff_item.evidence', item.id, item.evidence && JSON.stringify(item.evidence)),
  ...{ settled_by: item.settled?.by, settled_at: item.settled?.at },
  settled_reason: tx.encrypt('handoff_item.settled_reason', item.id, item.settled?.reason),
  ...{ chased_by: item.chased?.by, chased_at: item.chased?.at },
});

const followUpRow = (tx: Transaction, one: FollowUp) => ({
  ...{ id: one.id, kind: one.kind, owner_role: one.ownerRole, owner_id: one.ownerId, clocks: one.clocks },
  ...{ status: one.status, tries: one.tries, note: tx.encrypt('follow_up.note', one.id, one.note) },
  ...{ held_at: one.held?.at, held_by: one.held?.by, channel: one.held?.channel, written_at: one.held?.writtenAt },
});
