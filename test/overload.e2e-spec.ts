import { randomUUID } from 'node:crypto';
import type { MyCheckIns, Problem } from '#contracts';
import { Fleet } from './support/fleet.js';
import { Held } from './support/held.js';
import type { ClinicPatient } from './support/small-clinic.js';
import { until } from './support/until.js';

describe('more than can be done', () => {
  let fleet: Fleet;
  let held: Held | null = null;

  beforeAll(async () => {
    fleet = await Fleet.start(['api', 'worker'], { REQUESTS_AT_ONCE: '8' });
  }, 240_000);
  afterEach(() => held?.release());
  afterAll(() => fleet?.stop());

  type Letter = { patient: ClinicPatient; url: string; feelsSafe: 'yes' | 'no'; key: string };

  const send = ({ patient, url, feelsSafe, key }: Letter): Promise<Response> =>
    fleet.phone(patient, 'POST', url, { answers: { feelsSafe }, finished: true }, { 'idempotency-key': key });

  async function write(patient: ClinicPatient, feelsSafe: 'yes' | 'no'): Promise<Letter> {
    const mine = (await (await fleet.phone(patient, 'GET', '/api/my/check-ins')).json()) as MyCheckIns;
    return { patient, url: `/api/check-ins/${mine.current?.id}/answers`, feelsSafe, key: randomUUID() };
  }

  it('is refused, reading first, with a time to come back; somebody who is not safe is always heard', async () => {
    const patients = await fleet.patientsAskedNow(24);
    const nora = { cookie: await fleet.signIn('nora') };
    const letters: Letter[] = [];
    for (const [n, patient] of patients.entries()) letters.push(await write(patient, n < 20 ? 'yes' : 'no'));
    const read = (path: string) => fetch(`${fleet.processes.api.url}${path}`, { headers: nora });

    held = await Held.by(fleet.database.superuserUrl, 'lock table check_in in access exclusive mode');
    const first = letters.slice(0, 4).map(send);
    await held.untilWaitedFor(4);
    expect((await read('/api/patients')).status).toBe(429);
    expect((await read('/api/alerts')).status).toBe(200);

    const more = letters.slice(4, 12).map(send);
    const unsafe = letters.slice(20).map(send);
    await held.untilWaitedFor(8);
    const refused = await send(letters[12]!);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(((await refused.json()) as Problem).code).toBe('SERVICE.BUSY');

    await held.release();
    held = null;
    expect((await Promise.all(unsafe)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await Promise.all(first)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);

    // As the phone does it: the same letter again, until it is taken.
    const statuses = await Promise.all(more.map(async (answer) => (await answer).status));
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(1);
    const waiting = letters.slice(4, 20).filter((_, n) => statuses[n] !== 200);
    for (const letter of waiting) await until('its turn', async () => (await send(letter)).status === 200);

    const ids = patients.map(({ id }) => id);
    const answered =
      'select count(distinct patient_id) from check_in where patient_id = any($1) and answered_at is not null';
    expect(await fleet.count(answered, [ids])).toBe(24);
    const alerts = () => fleet.count('select count(*) from alert where patient_id = any($1)', [ids]);
    await until('an alert for each who is not safe', async () => (await alerts()) === 4);
    const busy = await fleet.processes.api.counted('holdfast_refused_for_load_total');
    expect(busy).toBeGreaterThanOrEqual(2);
    expect(await fleet.count(`select count(*) from audit_entry where outcome = 'SERVICE.BUSY'`)).toBe(0);
  }, 240_000);
});
