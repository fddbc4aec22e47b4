import { visibleRowsSql } from '#access';
import { type RouteAnswer, type RouteInput, routes } from '#contracts';
import { staffIdOf, type Transaction, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { type TransitionRow, transitionColumns } from '../transition.row.js';
import { TransitionCards } from './transition-cards.js';

type Answer = RouteAnswer<typeof routes.listTransitions>;
type Wanted = RouteInput<typeof routes.listTransitions>['query'];

const mine = visibleRowsSql(
  'transitions.list',
  {
    patient: 't.patient_id',
    team: 'p.care_team_id',
    amongTeams: ['t.sending_team_id', 't.receiving_team_id'],
    named: 't.named',
  },
  { staff: '$1::uuid', now: '$2::timestamptz' },
);

const filtered = `
     and ($3::uuid is null or t.coordinator_id = $3 or t.receiver_id = $3 or t.named @> array[$3::uuid]
          or exists (select from follow_up f where f.transition_id = t.id and f.owner_id = $3 and f.status = 'pending'))
     and ($4::timestamptz is null or t.next_due_at <= $4)
     and ($5::text is null or t.from_level = $5 or t.to_level = $5)
     and ($6::uuid is null or t.sending_team_id = $6 or t.receiving_team_id = $6)
     and ($7::uuid is null or t.patient_id = $7)`;

/** What goes on, the next due first: partial indexes hold only these, so those that ended cost nothing. */
const going = `
  select ${transitionColumns} from transition t join patient p on p.id = t.patient_id
   where t.state not in ('closed', 'cancelled') and ${mine} ${filtered}
     and ($8::uuid is null or t.id > $8)
   order by t.next_due_at nulls last, t.id limit $9`;

const ended = `
  select ${transitionColumns} from transition t join patient p on p.id = t.patient_id
   where t.state in ('closed', 'cancelled') and ${mine} ${filtered}
     and ($8::uuid is null or t.id < $8)
   order by t.id desc limit $9`;

@UseCase(routes.listTransitions)
export class ListTransitions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cards: TransitionCards,
  ) {}

  execute({ scope, query }: RequestOf<typeof routes.listTransitions>): Promise<Answer> {
    const staffId = staffIdOf(scope.actor);
    return this.work.run(scope, async (tx) => {
      const found = await this.find(tx, staffId, query);
      const rows = found.slice(0, query.limit);
      tx.audit.lists(rows.map(({ patientId }) => patientId));
      const next = found.length > rows.length ? rows.at(-1)!.id : null;
      return { transitions: await this.cards.of(tx, rows), next };
    });
  }

  private async find(tx: Transaction, staffId: string, wanted: Wanted): Promise<TransitionRow[]> {
    const { show, limit, mine: only, due, level, careTeamId, patientId, after } = wanted;
    return tx.query(show === 'open' ? going : ended, [
      ...[staffId, tx.now, only === 'yes' ? staffId : null, due ? await this.cards.dueUntil(tx, due) : null],
      ...[level ?? null, careTeamId ?? null, patientId ?? null, after ?? null, limit + 1],
    ]);
  }
}
