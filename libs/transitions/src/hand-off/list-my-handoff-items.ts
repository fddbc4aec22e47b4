import { Inject } from '@nestjs/common';
import { type MyHandoffItem, type PatientSummary, type Person, type RouteAnswer, routes } from '#contracts';
import { staffIdOf, type Transaction, UnitOfWork } from '#kernel';
import { type PatientDirectory, ports, type StaffDirectory } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { isOver } from '../transition.js';
import { type ItemRow, itemColumns, type TransitionRow, toItem, transitionColumns } from '../transition.row.js';
import { itemView } from '../transition-views.js';

type Answer = RouteAnswer<typeof routes.listMyHandoffItems>;

/** Those that were asked for again come first, then by their time. */
const owned = `
  select ${itemColumns} from handoff_item i join transition t on t.id = i.transition_id
   where i.owner_id = $1 and i.status = 'pending' and t.state not in ('closed', 'cancelled')
   order by i.chased_at is null, i.due_at, i.id limit 200`;
const theirs = `
  select ${transitionColumns} from transition t
   where t.named @> array[$1::uuid] and (t.id = any($2) or (t.receiver_id = $1 and t.state = 'handed-off'))
   order by t.state_since, t.id`;

/** By what they are named in: nothing of a patient is shown beyond the item itself, and nobody's words. */
@UseCase(routes.listMyHandoffItems)
export class ListMyHandoffItems {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  execute({ scope }: RequestOf<typeof routes.listMyHandoffItems>): Promise<Answer> {
    const staffId = staffIdOf(scope.actor);
    return this.work.run(scope, async (tx) => {
      const items = await tx.query<ItemRow>(owned, [staffId]);
      const rows = await tx.query<TransitionRow>(theirs, [staffId, items.map(({ transitionId }) => transitionId)]);
      if (!rows.length) return { items: [], toAccept: [] };
      tx.audit.lists(rows.map(({ patientId }) => patientId));
      const [patients, people] = await Promise.all([
        this.patients.summaries(tx, [...new Set(rows.map(({ patientId }) => patientId))]),
        this.staff.people(tx, [
          ...new Set([
            staffId,
            ...rows.map(({ coordinatorId }) => coordinatorId),
            ...items.flatMap(({ chasedBy }) => chasedBy ?? []),
          ]),
        ]),
      ]);
      return shown(tx, staffId, items, rows, patients, people);
    });
  }
}

function shown(
  tx: Transaction,
  staffId: string,
  items: readonly ItemRow[],
  rows: readonly TransitionRow[],
  patients: Map<string, PatientSummary>,
  people: Map<string, Person>,
): Answer {
  const person = (id: string): Person => people.get(id) ?? { id, name: '' };
  const of = new Map(
    rows.flatMap((row) => {
      const patient = patients.get(row.patientId);
      return patient && !isOver(row) ? [[row.id, { transition: head(row, person), patient }] as const] : [];
    }),
  );
  const nothing = {
    withheld: ['medicines', 'notes', 'safety-plan'] as const,
    by: 'named' as const,
    breakGlassId: null,
  };
  return {
    items: items.flatMap((row): MyHandoffItem[] => {
      const found = of.get(row.transitionId);
      return found ? [{ ...found, item: itemView(tx, toItem(tx, row), nothing, person, []) }] : [];
    }),
    toAccept: rows.flatMap((row) => {
      const found = row.state === 'handed-off' && row.receiverId === staffId ? of.get(row.id) : undefined;
      return found ? [found] : [];
    }),
  };
}

const head = (row: TransitionRow, person: (id: string) => Person): MyHandoffItem['transition'] => ({
  ...{ id: row.id, state: row.state, from: row.from, to: row.to },
  ...{ plannedFor: row.plannedFor.toISOString(), coordinator: person(row.coordinatorId) },
});
