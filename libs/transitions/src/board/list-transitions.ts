import { visibleRowsSql } from '#access';
import { type RouteAnswer, type RouteInput, routes } from '#contracts';
import { staffIdOf, type Transaction, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { type TransitionRow, transitionColumns } from '../transition.row.js';
import { TransitionCards } from './transition-cards.js';

type Answer = RouteAnswer<typeof routes.listTransitions>;
type Wanted = RouteInput<typeof routes.listTransitions>['query'];

// The rule knows neither break-glass nor a former team, so the moment of asking is not asked for.
const mine = visibleRowsSql(
  'transitions.list',
  {
    patient: 't.patient_id',
    team: 'p.care_team_id',
    amongTeams: ['t.sending_team_id', 't.receiving_team_id'],
    named: 't.named',
  },
  { staff: '$1::uuid', now: 'now()' },
);

const filtered = `
     and ($2::uuid is null or t.coordinator_id = $2 or t.receiver_id = $2 or t.named @> array[$2::uuid]
          or exists (select from follow_up f where f.transition_id = t.id and f.owner_id = $2 and f.status = 'pending'))
     and ($3::timestamptz is null or t.next_due_at <= $3)
     and ($4::text is null or t.from_level = $4 or t.to_level = $4)
     and ($5::uuid is null or t.sending_team_id = $5 or t.receiving_team_id = $5)
     and ($6::uuid is null or t.patient_id = $6)`;

/** What goes on, the next due first: partial indexes hold only these, so those that ended cost nothing. */
const going = `
  select ${transitionColumns} from transition t join patient p on p.id = t.patient_id
   where t.state not in ('closed', 'cancelled') and ${mine} ${filtered}
     and ($7::uuid is null or t.id > $7)
   order by t.next_due_at nulls last, t.id limit $8`;

const ended = `
  select ${transitionColumns} from transition t join patient p on p.id = t.patient_id
   where t.state in ('closed', 'cancelled') and ${mine} ${filtered}
     and ($7::uuid is null or t.id < $7)
   order by t.id desc limit $8`;

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
      ...[staffId, only === 'yes' ? staffId : null, due ? await this.cards.dueUntil(tx, due) : null],
      ...[level ?? null, careTeamId ?? null, patientId ?? null, after ?? null, limit + 1],
    ]);
  }
}
