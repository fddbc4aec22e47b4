import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { AuditSealer } from '#backbone';
import { SmallClinic } from './support/small-clinic.js';
import { WholeWorld } from './support/whole-world.js';

/** Tables without row-level security of their own, each with the reason why that is right. */
const exempt: [pattern: RegExp, reason: string][] = [
  [/^auth\./, 'one signs in before any organisation is known; only holdfast_auth gets there'],
  [/^bullmq\./, 'wake-ups that hold ids; the queue serves all organisations'],
  [/^public\.partitioned_table$/, 'names of tables; the application has no right to it'],
  [/^public\.applied_migration$/, 'names of migrations; the application has no right to it'],
  [/^public\.(worker_report|lag_sample)$/, 'how the installation does; the application gets there by functions only'],
];
const isExempt = (name: string): boolean => exempt.some(([pattern]) => pattern.test(name));

interface Table {
  name: string;
  partition: boolean;
  enabled: boolean;
  forced: boolean;
  policies: number;
}

describe('row-level security', () => {
  let whole: WholeWorld;
  let other: SmallClinic;
  let app: pg.Client;
  let tables: Table[];
  const ours = (): Table[] => tables.filter(({ name }) => !isExempt(name));

  beforeAll(async () => {
    whole = await WholeWorld.start();
    other = await new SmallClinic(whole.world.app).found();
    for (const clinic of [whole.clinic, other]) {
      const patient = await clinic.patient();
      await clinic.askOnce(patient.id, whole.world.clock.now(), 3_600);
      await whole
        .phone(patient)
        .send('POST', '/api/my/help', { words: 'Please call' }, { 'idempotency-key': randomUUID() });
    }
    await whole.world.settle();
    await whole.world.app.get(AuditSealer).settle();
    app = new pg.Client({ connectionString: whole.world.configuration.databaseUrl });
    await app.connect();
    const { rows } = await whole.world.admin.query<Table>(
      `select n.nspname || '.' || c.relname as name, c.relispartition as partition, c.relrowsecurity as enabled,
              c.relforcerowsecurity as forced,
              (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and n.nspname !~ '^pg_|^information_schema$' order by 1`,
    );
    tables = rows;
  });
  afterAll(async () => {
    await app.end();
    await whole.world.stop();
  });

  async function as<T>(organisationId: string | null, work: () => Promise<T>): Promise<T> {
    await app.query('begin');
    if (organisationId) await app.query(`select set_config('holdfast.organisation_id', $1, true)`, [organisationId]);
    try {
      return await work();
    } finally {
      await app.query('rollback');
    }
  }
  const refusal = async (sql: string, values: unknown[] = []): Promise<string> =>
    app.query(sql, values).then(
      ({ rowCount }) => `done to ${rowCount}`,
      (error: Error) => error.message,
    );
  const stored = async (name: string): Promise<number> =>
    Number((await whole.world.admin.query(`select count(*) from ${name}`)).rows[0].count);

  it('is forced on every table and partition, with a policy where rows are reached', () => {
    const loose = ours().filter(
      ({ enabled, forced, partition, policies }) => !enabled || !forced || (!partition && !policies),
    );
    expect(loose).toEqual([]);
    expect(ours().filter(({ partition }) => partition).length).toBeGreaterThan(20);
    for (const [pattern] of exempt)
      expect(tables.some(({ name }) => pattern.test(name)) || pattern.source.includes('bullmq')).toBe(true);
  });

  it('shows nothing and takes nothing while no organisation is named', async () => {
    for (const { name } of ours().filter(({ partition }) => !partition)) {
      const seen = await as(null, async () => (await app.query(`select 1 from ${name}`)).rowCount);
      expect({ name, seen }).toEqual({ name, seen: 0 });
      const taken = await as(null, () =>
        refusal(`insert into ${name} (organisation_id) values ($1)`, [other.organisationId]),
      );
      expect({ name, taken }).toEqual({ name, taken: expect.stringMatching(/row-level security|permission denied/) });
    }
  });

  it('shows one organisation nothing of another, and lets it write nothing there', async () => {
    const mine = whole.clinic.organisationId;
    let compared = 0;
    for (const { name } of ours().filter(({ partition }) => !partition)) {
      if (await stored(name)) compared += 1;
      const foreign = await as(
        mine,
        async () => (await app.query(`select 1 from ${name} where organisation_id <> $1`, [mine])).rowCount,
      );
      expect({ name, foreign }).toEqual({ name, foreign: 0 });
      const attempts = [
        [`insert into ${name} (organisation_id) values ($1)`, /row-level security|permission denied/],
        [`update ${name} set organisation_id = $1 where organisation_id = $1`, /done to 0|permission denied/],
        [`delete from ${name} where organisation_id = $1`, /done to 0|permission denied/],
      ] as const;
      for (const [sql, expected] of attempts) {
        const answer = await as(mine, () => refusal(sql, [other.organisationId]));
        expect({ sql, answer }).toEqual({ sql, answer: expect.stringMatching(expected) });
      }
      const given = await as(mine, () => refusal(`update ${name} set organisation_id = $1`, [other.organisationId]));
      expect({ name, given }).toEqual({
        name,
        given: expect.stringMatching(/done to 0|row-level security|permission denied/),
      });
    }
    expect(compared).toBeGreaterThan(15);
  });

  it('keeps the application away from partitions, from what it does not need, and from emptying tables', async () => {
    for (const { name, partition } of tables.filter(({ name }) => !/^bullmq\./.test(name))) {
      if (partition || isExempt(name)) {
        expect({ name, read: await as(null, () => refusal(`select 1 from ${name}`)) }).toEqual({
          name,
          read: expect.stringMatching(/permission denied/),
        });
      }
      expect(await as(null, () => refusal(`truncate ${name}`))).toMatch(/permission denied/);
    }
  });

  it('rests on a role that owns nothing and may not look past it', async () => {
    const { rows } = await whole.world.admin.query(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
              (select count(*)::int from pg_class where relowner = r.oid and relnamespace = 'public'::regnamespace) as owned,
              (select count(*)::int from pg_auth_members where member = r.oid) as memberships
         from pg_roles r where rolname in ('holdfast_app', 'holdfast_auth')`,
    );
    const nothing = {
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      owned: 0,
      memberships: 0,
    };
    expect(rows).toEqual([nothing, nothing]);
  });

  it('opens doors across organisations only by functions with a fixed search path, closed to everybody else', async () => {
    const { rows } = await whole.world.admin.query<{ name: string; fixed: boolean; open: boolean }>(
      `select p.proname as name, coalesce(p.proconfig::text ~ 'search_path=public, pg_temp', false) as fixed,
              p.proacl is null or exists (select 1 from aclexplode(p.proacl) a where a.grantee = 0) as open
         from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef`,
    );
    expect(rows.length).toBeGreaterThan(8);
    expect(rows.filter(({ fixed, open }) => !fixed || open)).toEqual([]);
  });

  it('holds for those doors too while an organisation is named', async () => {
    const seen = (organisationId: string | null) =>
      as(organisationId, async () =>
        (await app.query('select organisation_id from alerts_changed_since($1::text::xid8)', ['0'])).rows.map(
          (row) => row.organisation_id,
        ),
      );
    expect(new Set(await seen(null))).toEqual(new Set([whole.clinic.organisationId, other.organisationId]));
    expect(new Set(await seen(other.organisationId))).toEqual(new Set([other.organisationId]));
  });
});
