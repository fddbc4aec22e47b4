import { randomUUID } from 'node:crypto';
import { Database, type Transaction } from '#kernel';
import { seconds, startWorld, type World } from '#testing';
import { anEntry, insertEntries, withMacs } from './audit.builder.js';
import { AuditSealer } from './audit-sealer.js';
import { AuditTrail } from './audit-trail.js';
import { type VerifiedPart, verifyAuditPart } from './verify-audit.js';

const organisationId = randomUUID();
const read = {
  action: 'readPatient',
  kind: 'read',
  patientId: randomUUID(),
  resourceId: null,
  address: '::1',
} as const;

describe('the audit', () => {
  let world: World;
  let sequence = 0;

  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());

  const scope = (audit: object | undefined = read, organisation = organisationId) =>
    ({ actor: { kind: 'staff', organisationId: organisation, staffId: randomUUID(), roles: [] }, audit }) as never;
  const seal = () => world.app.get(AuditSealer).settle();
  const onAdmin = (organisation = organisationId) =>
    ({
      organisationId: organisation,
      now: world.clock.now(),
      query: async (sql: string, values: unknown[]) => (await world.admin.query(sql, values)).rows,
      execute: () => {},
      one: async (sql: string, values: unknown[]) => (await world.admin.query(sql, values)).rows[0] ?? null,
    }) as unknown as Transaction;

  async function verify(organisation = organisationId): Promise<VerifiedPart> {
    const keys = world.configuration.auditKeys;
    const all: VerifiedPart = { entries: 0, findings: [], next: 0, end: null };
    while (all.next !== null) {
      const part = await verifyAuditPart(onAdmin(organisation), keys, all.next);
      Object.assign(all, part, { entries: all.entries + part.entries, findings: [...all.findings, ...part.findings] });
    }
    return all;
  }

  /** As a process of its own would have written them: a seal for each fifty. */
  async function fill(seals: number, organisation = organisationId): Promise<void> {
    for (let index = 0; index < seals; index++) {
      const at = new Date(+world.clock.now() + index);
      const some = Array.from({ length: 50 }, () =>
        anEntry({ organisationId: organisation, at, sequence: ++sequence }),
      );
      await world.admin.query(insertEntries, [withMacs(some, world.configuration.auditKeys)]);
      await seal();
    }
  }

  it('is written with the work it is about, and not at all when that is rolled back', async () => {
    const organisation = randomUUID();
    await world.work.run(scope(read, organisation), async (tx) => tx.audit.concerns(read.patientId, 'care-team'));
    await world.work.run(scope({ ...read, patientId: null }, organisation), async () => {});
    const failing = world.work.run(scope(read, organisation), async () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    await world.work.run(scope({ ...read, kind: 'change', patientId: null }, organisation), async () => {});
    const { rows } = await world.admin.query(
      'select action, kind, patient_id, grounds, outcome, address from audit_entry where organisation_id = $1 order by id',
      [organisation],
    );
    expect(rows).toEqual([
      {
        action: 'readPatient',
        kind: 'read',
        patient_id: read.patientId,
        grounds: 'care-team',
        outcome: 'allowed',
        address: '::1',
      },
      { action: 'readPatient', kind: 'change', patient_id: null, grounds: null, outcome: 'allowed', address: '::1' },
    ]);
    await seal();
    expect(await verify(organisation)).toMatchObject({ entries: 2, findings: [] });
  });

  it('names the places that a failed commit left empty, so that only a removed row leaves a hole', async () => {
    const organisation = randomUUID();
    const trail = world.app.get(AuditTrail);
    const again = scope(read, organisation);
    await world.work.run(again, async () => {});
    const broken = world.work.run(again, async (tx) => {
      trail.write(tx, read);
      tx.execute('select 1 / 0');
    });
    await expect(broken).rejects.toThrow('division by zero');
    for (let times = 0; times < 3; times++) await world.work.run(again, async () => {});
    await seal();
    expect((await verify(organisation)).findings).toEqual([]);

    await world.work.run(again, async () => {});
    await world.admin.query('delete from audit_entry where organisation_id = $1 and sequence = 7', [organisation]);
    await world.work.run(again, async () => {});
    await seal();
    world.clock.forward(seconds(30));
    expect((await verify(organisation)).findings).toMatchObject([{ what: 'entry-never-arrived' }]);
  });

  it('says so when nobody seals', async () => {
    const organisation = randomUUID();
    await world.work.run(scope(read, organisation), async () => {});
    expect((await verify(organisation)).findings).toEqual([]);
    world.clock.forward(seconds(11));
    expect((await verify(organisation)).findings).toMatchObject([{ what: 'entry-not-sealed' }]);
    await seal();
    expect((await verify(organisation)).findings).toEqual([]);
  });

  it('seals each entry once when several workers are at it', async () => {
    const organisation = randomUUID();
    for (let times = 0; times < 5; times++) {
      await Promise.all([
        ...Array.from({ length: 10 }, () => world.work.run(scope(read, organisation), async () => {})),
        seal(),
        seal(),
      ]);
    }
    await seal();
    expect(await verify(organisation)).toMatchObject({ entries: 50, findings: [], next: null });
  });

  it('lets the application add and read, and nothing else', async () => {
    await world.work.run(scope(), async () => {});
    await seal();
    const database = world.app.get(Database);
    const { rows } = await world.admin.query<{ name: string }>(
      `select oid::regclass::text as name from pg_class where relname ~ '^audit_(entry|seal|listed)' and relkind in ('r', 'p')`,
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const { name } of rows) {
      for (const change of [
        `update ${name} set organisation_id = organisation_id`,
        `delete from ${name}`,
        `truncate ${name}`,
      ]) {
        await expect(database.query(change)).rejects.toThrow(/permission denied/);
      }
    }
    await expect(database.query('delete from audit_head')).rejects.toThrow(/permission denied/);
    expect(await database.query('select 1 from audit_entry limit 1')).toEqual([]);
    const others = world.work.run(scope(undefined, randomUUID()), (tx) => tx.query('select 1 from audit_entry'));
    expect(await others).toEqual([]);
    const foreign = world.work.run(scope(undefined, randomUUID()), (tx) =>
      tx.query(insertEntries, [withMacs([anEntry({ organisationId, sequence: 1 })], world.configuration.auditKeys)]),
    );
    await expect(foreign).rejects.toThrow(/row-level security/);
  });

  describe('tampered with', () => {
    const organisation = randomUUID();
    let ids: string[] = [];
    const seals = 12;

    beforeAll(async () => {
      await fill(seals, organisation);
      const { rows } = await world.admin.query('select id from audit_entry where organisation_id = $1 order by id', [
        organisation,
      ]);
      ids = rows.map(({ id }) => id);
      expect(await verify(organisation)).toMatchObject({ entries: seals * 50, findings: [] });
    });

    // A small generator with a seed: what fails once fails again.
    let state = 20261123;
    const random = (below: number): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((state / 2_147_483_648) * below);
    };
    const some = <T>(from: readonly T[]): T => from[random(from.length)]!;
    const run = (sql: string, ...values: unknown[]) => world.admin.query(sql, values);

    const edits = {
      at: `at + interval '1 ms'`,
      actor: `'system'`,
      session_id: `null`,
      action: `'listPatients'`,
      kind: `'change'`,
      patient_id: `gen_random_uuid()`,
      listed: `array[gen_random_uuid()]`,
      resource_id: `gen_random_uuid()`,
      grounds: `'break-glass'`,
      grounds_id: `gen_random_uuid()`,
      address: `'203.0.113.9'`,
      outcome: `'PATIENT.NOT_FOUND'`,
      correlation_id: `'another'`,
      writer: `gen_random_uuid()`,
      sequence: `sequence + 1`,
      voids: `array[1]`,
      key_id: `'other'`,
      mac: `sha256(mac)`,
      id: `gen_random_uuid()`,
    };
    const removeSeals = (from: number, to: number) =>
      run('delete from audit_seal where organisation_id = $1 and number between $2 and $3', organisation, from, to);
    const removeEntriesOf = (from: number, to: number) =>
      run(
        `delete from audit_entry where id in (select unnest(entry_ids) from audit_seal
          where organisation_id = $1 and number between $2 and $3)`,
        organisation,
        from,
        to,
      );
    const copy = (id: string, values: string) =>
      run(
        `insert into audit_entry select (jsonb_populate_record(e, ${values})).* from audit_entry e where id = $1`,
        id,
      );

    /** Each changes something and gives the row that must be named, where there is one. */
    const tamperings: Record<string, () => Promise<string | null>> = {
      edit: async () => {
        const id = some(ids);
        const [column, value] = some(Object.entries(edits));
        await run(`update audit_entry set ${column} = ${value} where id = $1`, id);
        return id;
      },
      remove: async () => {
        const id = some(ids);
        await run('delete from audit_entry where id = $1', id);
        return id;
      },
      insertCopy: async () => {
        const made = randomUUID();
        await copy(some(ids), `jsonb_build_object('id', '${made}')`);
        return made;
      },
      insertBehindTheSeal: async () => {
        const made = randomUUID();
        await copy(some(ids), `jsonb_build_object('id', '${made}', 'tx', '3')`);
        return made;
      },
      swapTwoEntries: async () => {
        const at = random(ids.length - 1);
        const [one, other] = [ids[at]!, ids[at + 1]!];
        const between = randomUUID();
        await run('update audit_entry set id = $2 where id = $1', one, between);
        await run('update audit_entry set id = $2 where id = $1', other, one);
        await run('update audit_entry set id = $2 where id = $1', between, other);
        return one;
      },
      reorderWithinSeal: async () => {
        await run(
          `update audit_seal set entry_ids = entry_ids[2:] || entry_ids[1] where organisation_id = $1 and number = $2`,
          organisation,
          1 + random(seals),
        );
        return null;
      },
      swapTwoSeals: async () => {
        const number = 1 + random(seals - 1);
        await run(
          `update audit_seal set number = $2 + $2 + 1 - number where organisation_id = $1 and number in ($2, $2 + 1)`,
          organisation,
          number,
        );
        return null;
      },
      dropFromSeal: async () => {
        const number = 1 + random(seals);
        const { rows } = await run(
          `update audit_seal set entry_ids = entry_ids[2:] where organisation_id = $1 and number = $2
           returning (select entry_ids[1] from audit_seal s where s.organisation_id = $1 and s.number = $2) as id`,
          organisation,
          number,
        );
        return rows[0].id;
      },
      editSealHash: async () => {
        await run(
          'update audit_seal set hash = sha256(hash) where organisation_id = $1 and number = $2',
          organisation,
          1 + random(seals),
        );
        return null;
      },
      removeSeals: async () => {
        const from = 1 + random(seals);
        if (random(2)) await removeEntriesOf(from, from + random(3));
        await removeSeals(from, from + random(3));
        return null;
      },
      cutOffTheEnd: async () => {
        const from = 1 + random(seals);
        if (random(2)) await removeEntriesOf(from, seals);
        await removeSeals(from, seals);
        return null;
      },
      cutOffTheEndAndItsHead: async () => {
        const from = 2 + random(seals - 1);
        await removeEntriesOf(from, seals);
        await removeSeals(from, seals);
        await run(
          `update audit_head h set number = s.number, hash = s.hash, entries = s.number * 50 from audit_seal s
            where h.organisation_id = $1 and s.organisation_id = $1 and s.number = $2`,
          organisation,
          from - 1,
        );
        return null;
      },
      removeHead: async () => {
        await run('delete from audit_head where organisation_id = $1', organisation);
        return null;
      },
    };

    it('200 times is found 200 times, and says which row', async () => {
      const kinds = Object.entries(tamperings);
      for (let time = 0; time < 200; time++) {
        const [kind, tamper] = kinds[time % kinds.length]!;
        await run('begin');
        const row = await tamper();
        const { findings } = await verify(organisation);
        await run('rollback');
        expect({ time, kind, found: findings.length > 0 }).toEqual({ time, kind, found: true });
        if (row)
          expect({ time, kind, named: findings.map(({ entryId }) => entryId) }).toMatchObject({
            named: expect.arrayContaining([row]),
          });
      }
      expect((await verify(organisation)).findings).toEqual([]);
    });
  });
});
