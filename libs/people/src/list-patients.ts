import { Inject, Injectable } from '@nestjs/common';
import { visibleRowsSql } from '#access';
import { type RouteAnswer, type RouteInput, routes } from '#contracts';
import { staffIdOf, UnitOfWork, type WorkScope } from '#kernel';
import { type CheckInHistory, ports } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { type PatientWithTeam, patientColumns, patientsWithTeam, toPatientView } from './patient-view.js';

const mine = visibleRowsSql(
  'patients.list',
  { patient: 'p.id', team: 'p.care_team_id' },
  { staff: '$1::uuid', now: '$2::timestamptz' },
);
const matching = `${mine} and not p.is_test
  and ($3::text is null or p.given_name ilike $3 or p.family_name ilike $3 or p.given_name || ' ' || p.family_name ilike $3)
  and ($4::text is null or p.risk_tier = $4)`;

const page = `
  select ${patientColumns} from ${patientsWithTeam}
   where ${matching} and ($5::uuid is null or (p.family_name, p.given_name, p.id) >
          (select b.family_name, b.given_name, b.id from patient b where b.id = $5))
   order by p.family_name, p.given_name, p.id limit $6`;

type Answer = RouteAnswer<typeof routes.listPatients>;

type Wanted = RouteInput<typeof routes.listPatients>['query'] & { search?: string };

@Injectable()
export class PatientList {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(ports.checkInHistory) private readonly history: CheckInHistory,
  ) {}

  read(scope: WorkScope, wanted: Wanted): Promise<Answer> {
    const like = wanted.search ? `%${wanted.search.replace(/[\\%_]/g, '\\$&')}%` : null;
    return this.work.run(scope, async (tx) => {
      const filter = [staffIdOf(tx.actor), tx.now, like, wanted.riskTier ?? null];
      const [rows, count] = await Promise.all([
        tx.query<PatientWithTeam>(page, [...filter, wanted.after ?? null, wanted.limit + 1]),
        tx.one<{ total: string }>(`select count(*) as total from patient p where ${matching}`, filter),
      ]);
      const shown = rows.slice(0, wanted.limit);
      const ids = shown.map(({ id }) => id);
      tx.audit.lists(ids);
      const contacts = await this.history.lastContacts(tx, ids);
      return {
        patients: shown.map((row) => ({
          ...toPatientView(row),
          lastContactAt: contacts.get(row.id)?.toISOString() ?? null,
        })),
        // An id, not the name that the list is sorted by: it goes into an address.
        next: rows.length > shown.length ? (shown.at(-1)?.id ?? null) : null,
        total: Number(count?.total ?? 0),
      };
    });
  }
}

@UseCase(routes.listPatients)
export class ListPatients {
  constructor(private readonly list: PatientList) {}

  execute({ scope, query }: RequestOf<typeof routes.listPatients>): Promise<Answer> {
    return this.list.read(scope, query);
  }
}

/** The same with what is searched for in the body: a name does not belong into an address. */
@UseCase(routes.searchPatients)
export class SearchPatients {
  constructor(private readonly list: PatientList) {}

  execute({ scope, body }: RequestOf<typeof routes.searchPatients>): Promise<Answer> {
    return this.list.read(scope, body);
  }
}
