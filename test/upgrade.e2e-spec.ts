import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrateDatabase } from '#backbone';
import type { MyCheckIns } from '#contracts';
import { freePort } from '#installation';
import { createIndexConcurrently, inBatches } from '#kernel';
import { seconds, type TestDatabase, testDatabase } from '#testing';
import { migrations, migrationsOfContexts } from '../apps/composition/contexts.js';
import { root } from './support/build.js';
import { Fleet } from './support/fleet.js';
import { Held } from './support/held.js';
import { NodeProcess } from './support/node-process.js';
import { until } from './support/until.js';

const run = promisify(execFile);
const git = async (...args: string[]): Promise<string> =>
  (await run('git', args, { cwd: root, maxBuffer: 1 << 28 })).stdout.trim();

/** The last commit whose migrations are not all of today's: what runs while an update is rolled out. Null without history. */
async function previousRelease(): Promise<string | null> {
  try {
    if (await git('status', '--porcelain', '--', ':(glob)**/migrations/**')) return await git('rev-parse', 'HEAD');
    const newest = await git('log', '-1', '--format=%H', '--diff-filter=A', '--', ':(glob)**/migrations/*.ts');
    return await git('rev-parse', '--verify', '--quiet', `${newest}^`);
  } catch {
    return null;
  }
}

const commit = await previousRelease();
/** A clone without history has no previous release; test/migrations.spec.ts holds there, too. */
const whereHistoryIs = commit ? it : it.skip;

describe('an update', () => {
  whereHistoryIs(
    'lets the processes of the previous release work on the new tables',
    async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'holdfast-previous-'));
      const fleet = await Fleet.start(['worker']);
      let previous: NodeProcess | null = null;
      try {
        await run('sh', ['-c', `git archive ${commit} | tar -x -C '${folder}'`], { cwd: root });
        symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
        const nest = path.join(root, 'node_modules/@nestjs/cli/bin/nest.js');
        await run(process.execPath, [nest, 'build', 'standalone'], { cwd: folder });
        const [patient] = await fleet.patientsAskedNow(1);
        previous = new NodeProcess(
          path.join(folder, 'dist/apps/standalone/src/main.js'),
          await freePort(),
          fleet.environment,
        );
        await previous.untilReady();
        const headers = { authorization: `Bearer ${patient!.token}`, 'content-type': 'application/json' };
        const mine = (await (await fetch(`${previous.url}/api/my/check-ins`, { headers })).json()) as MyCheckIns;
        const body = JSON.stringify({ answers: { feelsSafe: 'no', wentOkay: 'in my words' }, finished: true });
        const url = `${previous.url}/api/check-ins/${mine.current?.id}/answers`;
        expect((await fetch(url, { method: 'POST', headers, body })).status).toBe(200);
        const alerts = () => fleet.count('select count(*) from alert where patient_id = $1', [patient!.id]);
        await until('the alert', async () => (await alerts()) === 1);
        expect(await fleet.count('select count(*) from event_delivery where attempts > 0')).toBe(0);
        expect((await previous.end()).code).toBe(0);
      } finally {
        await previous?.kill();
        await fleet.stop();
        rmSync(folder, { recursive: true, force: true });
      }
    },
    120_000,
  );

  it('never holds up who writes for longer than a moment, not even behind somebody who reads for long', async () => {
    const database: TestDatabase = await testDatabase(migrationsOfContexts);
    const admin = new pg.Client({ connectionString: database.superuserUrl });
    await admin.connect();
    await admin.query(`insert into deadline (id, organisation_id, kind, subject_id, patient_id, due_at, wake_after, correlation_id)
      select uuidv7(), uuidv7(), 'x', uuidv7(), uuidv7(), now() + interval '1 day', now() + interval '1 day', 'c' from generate_series(1, 20000)`);
    const reader = await Held.by(database.superuserUrl, 'lock table deadline in access share mode');
    let longest = 0;
    let writing = true;
    const writer = (async () => {
      while (writing) {
        const began = performance.now();
        await admin.query(`insert into deadline (id, organisation_id, kind, subject_id, patient_id, due_at, wake_after, correlation_id)
          values (uuidv7(), uuidv7(), 'y', uuidv7(), uuidv7(), now(), now(), 'c')`);
        longest = Math.max(longest, performance.now() - began);
        await pause(5);
      }
    })();
    const migrating = migrateDatabase(database.databaseOwnerUrl, [
      ...migrations,
      AddColour2900000000000,
      FillColour2900000000001,
    ]);
    await pause(seconds(3));
    await reader.release();
    await migrating;
    writing = false;
    await writer;
    const { rows } = await admin.query(
      `select count(*)::int as all, count(colour)::int as filled from deadline where kind = 'x'`,
    );
    const { rows: indexes } = await admin.query(
      `select indisvalid from pg_index where indexrelid = 'deadline_by_colour'::regclass`,
    );
    await admin.end();
    await database.drop();
    expect(rows[0]).toEqual({ all: 20_000, filled: 20_000 });
    expect(indexes).toEqual([{ indisvalid: true }]);
    expect(longest).toBeLessThan(seconds(2));
  }, 240_000);
});

class AddColour2900000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table deadline add column colour text');
  }
  async down(): Promise<void> {}
}

class FillColour2900000000001 implements MigrationInterface {
  transaction = false;
  async up(runner: QueryRunner): Promise<void> {
    const where = `colour is null and kind = 'x'`;
    await inBatches(runner, { table: 'deadline', key: 'id', set: `colour = 'blue'`, where });
    await createIndexConcurrently(runner, { name: 'deadline_by_colour', table: 'deadline', on: '(colour)' });
  }
  async down(): Promise<void> {}
}
