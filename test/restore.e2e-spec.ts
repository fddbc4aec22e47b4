import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Test } from '@nestjs/testing';
import pg from 'pg';
import { SteeredClock, TimeLapse } from '#backbone';
import type { MyCheckIns } from '#contracts';
import { EmbeddedDatabase } from '#installation';
import { parseConfiguration } from '#kernel';
import { minutes, seconds } from '#testing';
import { ProcessModule } from '../apps/composition/process.module.js';
import { root } from './support/build.js';
import type { NodeProcess } from './support/node-process.js';
import { type ClinicPatient, SmallClinic } from './support/small-clinic.js';
import { Home } from './support/standalone.js';
import { until } from './support/until.js';

const run = promisify(execFile);

describe('a database that is destroyed under load', () => {
  const keep = mkdtempSync(path.join(tmpdir(), 'holdfast-keep-'));
  let home: Home;
  let server: NodeProcess;
  let admin: pg.Pool;

  /** A command at a terminal; resolves with what it said and its exit code. */
  const operate = (name: string, ...args: string[]) => operateOn({ HOLDFAST_HOME: home.folder }, name, ...args);
  const operateOn = (
    database: Record<string, string>,
    name: string,
    ...args: string[]
  ): Promise<{ code: number; said: string }> =>
    run(process.execPath, [path.join(root, `dist/apps/operate/src/${name}.js`), ...args], {
      env: { PATH: process.env.PATH, ...database },
    }).then(
      ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
      ({ code, stdout, stderr }) => ({ code, said: stdout + stderr }),
    );

  async function connect(): Promise<void> {
    const settings = (await EmbeddedDatabase.join(home.folder))!;
    admin = new pg.Pool({ connectionString: settings.databaseOwnerUrl, max: 3 });
    admin.on('error', () => {});
  }

  /** Patients beside the demo clinic: some who are asked for an hour, one whose window ends soon. */
  async function patients(open: number, windowSeconds: number): Promise<ClinicPatient[]> {
    const settings = await EmbeddedDatabase.join(home.folder);
    const configuration = parseConfiguration({ LOG_LEVEL: 'error' }, settings);
    const began = new Date(Date.now() - minutes(5));
    const clock = new SteeredClock(began);
    const life = ProcessModule.with({ configuration, parts: [], alone: true, clock, wakes: 'nobody' });
    const app = await Test.createTestingModule({ imports: [life] }).compile();
    await app.init();
    // Else its sweep may open a window first, minutes late by its own clock: such a window stays open for its whole length.
    server.signal('SIGSTOP');
    try {
      const clinic = await new SmallClinic(app).found();
      const all: ClinicPatient[] = [];
      for (let n = 0; n <= open; n++) {
        const patient = await clinic.patient();
        await clinic.askOnce(patient.id, new Date(+began + minutes(1)), n < open ? 3_600 : 240 + windowSeconds);
        all.push(patient);
      }
      await app.get(TimeLapse, { strict: false }).until(new Date());
      return all;
    } finally {
      server.signal('SIGCONT');
      await app.close();
    }
  }

  async function sayNotSafe({ token }: ClinicPatient): Promise<number> {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    let mine: MyCheckIns | null = null;
    // A process that stood still sheds reads until it has caught up; a phone asks again, too.
    await until('the check-ins of a phone', async () => {
      const answer = await fetch(`${server.url}/api/my/check-ins`, { headers });
      mine = answer.ok ? ((await answer.json()) as MyCheckIns) : null;
      return mine !== null;
    });
    const body = JSON.stringify({ answers: { feelsSafe: 'no', wentOkay: 'my own words' }, finished: true });
    const url = `${server.url}/api/check-ins/${(mine as MyCheckIns | null)?.current?.id}/answers`;
    return fetch(url, { method: 'POST', headers, body }).then(
      ({ status }) => status,
      () => 0,
    );
  }

  const countOf = async (sql: string, id: string): Promise<number> =>
    Number((await admin.query(sql, [id])).rows[0].count);
  const alertsOf = ({ id }: ClinicPatient) => countOf('select count(*) from alert where patient_id = $1', id);
  const answersOf = ({ id }: ClinicPatient) =>
    countOf(`select count(*) from check_in where patient_id = $1 and answered_at is not null`, id);
  const missedBy = ({ id }: ClinicPatient) =>
    countOf(`select count(*) from domain_event where type = 'check-in.missed' and subject_id = $1`, id);

  beforeAll(async () => {
    home = await Home.prepare();
    server = await home.begin();
    await server.untilReady();
    await connect();
  }, 240_000);
  afterAll(async () => {
    await admin?.end().catch(() => {});
    await home?.remove();
    for (const name of readdirSync(path.dirname(home.folder))) {
      if (name.startsWith(`${path.basename(home.folder)}.`))
        rmSync(path.join(path.dirname(home.folder), name), { recursive: true });
    }
    rmSync(keep, { recursive: true, force: true });
  });

  it('comes back with all that was acknowledged before the backup, and what fell due meanwhile fires once', async () => {
    const asked = await patients(12, 20);
    const silent = asked.pop()!;
    const [before, during] = [asked.slice(0, 4), asked.slice(4)];
    expect(await Promise.all(before.map(sayNotSafe))).toEqual(before.map(() => 200));

    const load = (async () => {
      for (const patient of during) await sayNotSafe(patient);
    })();
    const { code, said } = await operate('backup', '--to', keep);
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('secrets.json') });
    const folder = path.join(keep, readdirSync(keep).find((name) => name.startsWith('holdfast-'))!);
    const stored = readdirSync(folder).map((name) => readFileSync(path.join(folder, name)));
    expect(stored.some((bytes) => bytes.includes('Jo') && bytes.includes('Park'))).toBe(false);

    expect(await missedBy(silent)).toBe(0);
    copyFileSync(path.join(home.folder, 'secrets.json'), path.join(keep, 'secrets.json'));
    await server.kill();
    await load;
    await admin.end();
    if (home.postgres) process.kill(home.postgres, 'SIGKILL');
    await until('the end of the database', () => home.postgres === null);
    rmSync(home.folder, { recursive: true, force: true });

    const victim = path.join(folder, 'public.check_in.gz.enc');
    const whole = readFileSync(victim);
    const bent = Buffer.from(whole);
    bent[Math.floor(bent.length / 2)]! ^= 1;
    writeFileSync(victim, bent);
    const secrets = ['--secrets', path.join(keep, 'secrets.json')];
    const refused = await operate('restore', folder, ...secrets);
    expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('is not as it was written') });
    expect(existsSync(home.folder)).toBe(false);
    writeFileSync(victim, whole);
    expect((await operate('restore', folder)).said).toContain('opens with it only');

    const restored = await operate('restore', folder, ...secrets);
    expect(restored).toMatchObject({ code: 0, said: expect.stringContaining('Everything is as it was') });
    const again = await operate('restore', folder, ...secrets);
    expect(again).toMatchObject({ code: 1, said: expect.stringContaining('--yes') });

    server = await home.begin();
    await server.untilReady();
    await connect();
    await until('what fell due meanwhile', async () => (await missedBy(silent)) === 1, seconds(20));
    await until('the alerts', async () => (await Promise.all(before.map(alertsOf))).every((count) => count === 1));
    await until('all that was under way', async () => {
      const { rows } = await admin.query('select count(*)::int as waiting from event_delivery');
      return rows[0].waiting === 0;
    });
    expect(await missedBy(silent)).toBe(1);
    expect(await Promise.all(before.map(answersOf))).toEqual(before.map(() => 1));
    expect(await Promise.all(before.map(alertsOf))).toEqual(before.map(() => 1));
    expect(await Promise.all(during.map(alertsOf))).toEqual(await Promise.all(during.map(answersOf)));

    const verified = await operate('verify-audit');
    expect(verified).toMatchObject({ code: 0, said: expect.stringContaining('nothing found') });
    expect((await fetch(`${server.url}/api/demo-accounts`)).status).toBe(200);
  }, 240_000);

  it('comes back in a database that is configured, which has to be empty', async () => {
    const folder = path.join(keep, readdirSync(keep).find((name) => name.startsWith('holdfast-'))!);
    const settings = (await EmbeddedDatabase.join(home.folder))!;
    const at = (url: string, more = {}) => Object.assign(new URL(url), { pathname: '/restored', ...more }).href;
    const superuser = new pg.Client(at(settings.databaseOwnerUrl, { username: 'postgres', pathname: '/postgres' }));
    await superuser.connect();
    await superuser.query('create database restored owner holdfast_owner');
    await superuser.end();
    const environment = {
      DATABASE_URL: at(settings.databaseUrl),
      DATABASE_AUTH_URL: at(settings.databaseAuthUrl),
      DATABASE_OWNER_URL: at(settings.databaseOwnerUrl),
      AUTH_SECRET: settings.authSecret,
    };
    const { DATABASE_OWNER_URL: _, ...withoutOwner } = environment;
    expect(await operateOn(withoutOwner, 'restore', folder)).toMatchObject({
      code: 1,
      said: expect.stringContaining('DATABASE_OWNER_URL'),
    });
    const restored = await operateOn(environment, 'restore', folder);
    expect(restored).toMatchObject({ code: 0, said: expect.stringContaining('Everything is as it was') });
    const [, rows] = /: (\d+) rows/.exec(restored.said)!;
    expect(Number(rows)).toBeGreaterThan(1_000);
    const owner = new pg.Client(environment.DATABASE_OWNER_URL);
    await owner.connect();
    const patients = await owner.query('select count(*)::int as n from patient');
    await owner.end();
    expect(patients.rows[0].n).toBe((await admin.query('select count(*)::int as n from patient')).rows[0].n);
    expect(await operateOn(environment, 'verify-audit')).toMatchObject({ code: 0 });
    const again = await operateOn(environment, 'restore', folder);
    expect(again).toMatchObject({ code: 1, said: expect.stringContaining('something in this database already') });
  }, 240_000);
});
