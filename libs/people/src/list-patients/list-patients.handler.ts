import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { seen } from '#access';
import type { RouteAnswer, routes } from '#contracts';
import { DomainError, UnitOfWork } from '#platform';
import { type PatientWithTeam, patientColumns, patientsWithTeam, toPatientView } from '../patient-view.js';
import { ListPatients } from './list-patients.query.js';

const mine = seen(
  'patients.list',
  { patient: 'p.id', team: 'p.care_team_id' },
  { staff: '$1::uuid', now: '$2::timestamptz' },
);
const matching = `${mine}
  and ($3::text is null or p.given_name ilike $3 or p.family_name ilike $3 or p.given_name || ' ' || p.family_name ilike $3)
  and ($4::text is null or p.risk_tier = $4)`;

const page = `
  select ${patientColumns} from ${patientsWithTeam}
   where ${matching} and ($5::text is null or (p.family_name, p.given_name, p.id) > ($5, $6, $7::uuid))
   order by p.family_name, p.given_name, p.id limit $8`;

type Answer = RouteAnswer<typeof routes.listPatients>;

@QueryHandler(ListPatients)
export class ListPatientsHandler implements IQueryHandler<ListPatients, Answer> {
  constructor(private readonly work: UnitOfWork) {}

  execute({ scope, staffId, wanted }: ListPatients): Promise<Answer> {
    const like = wanted.search ? `%${wanted.search.replace(/[\\%_]/g, '\\$&')}%` : null;
    const after = readCursor(wanted.after);
    return this.work.run(scope, async (tx) => {
      const filter = [staffId, tx.now, like, wanted.riskTier ?? null];
      const [rows, count] = await Promise.all([
        tx.query<PatientWithTeam>(page, [...filter, ...after, wanted.limit + 1]),
        tx.one<{ total: string }>(`select count(*) as total from patient p where ${matching}`, filter),
      ]);
      const shown = rows.slice(0, wanted.limit);
      tx.audit.lists(shown.map(({ id }) => id));
      const last = shown.at(-1);
      return {
        patients: shown.map(toPatientView),
        next: rows.length > shown.length && last ? writeCursor([last.familyName, last.givenName, last.id]) : null,
        total: Number(count?.total ?? 0),
      };
    });
  }
}

const writeCursor = (key: string[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

function readCursor(cursor: string | undefined): (string | null)[] {
  if (!cursor) return [null, null, null];
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(key) && key.length === 3 && key.every((part) => typeof part === 'string')) return key;
  } catch {
    // Falls through: whatever it was, it is not one of ours.
  }
  throw new DomainError('REQUEST.INVALID', undefined, [{ field: '/query/after', message: 'Not a page of this list.' }]);
}
