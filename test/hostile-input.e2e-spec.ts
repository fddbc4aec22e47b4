import { routes } from '#contracts';
import type { ClinicPatient } from './support/small-clinic.js';
import { type Caller, WholeWorld } from './support/whole-world.js';

describe('input that means harm', () => {
  let whole: WholeWorld;
  let jo: ClinicPatient;
  let phone: Caller;
  let nora: Caller;
  let pia: Caller;

  beforeAll(async () => {
    whole = await WholeWorld.start();
    jo = await whole.clinic.patient();
    phone = whole.phone(jo);
    nora = await whole.staff('nora');
    await whole.clinic.addStaff('pia', ['privacy-officer']);
    pia = await whole.staff('pia');
  });
  afterAll(() => whole.world.stop());

  const answered = async (who: Caller, method: string, url: string, body?: object | string) => {
    const answer = await who.send(method, url, body, { 'content-type': 'application/json' });
    return [answer.status, answer.body?.code, answer.body?.errors?.[0]?.field];
  };
  const invalid = (field: string) => [400, 'REQUEST.INVALID', field];
  const person = (name: object) => ({
    ...{ givenName: 'Ana', familyName: 'Ruiz', timeZone: 'UTC', levelOfCare: 'outpatient' },
    ...{ careTeamId: whole.clinic.careTeamId, ...name },
  });
  const cursor = (...key: string[]) => Buffer.from(JSON.stringify(key)).toString('base64url');

  it('a cursor that this list did not hand out', async () => {
    for (const after of [cursor('Park', 'Jo', 'no uuid'), 'x', cursor()])
      expect(await answered(nora, 'GET', `/api/patients?after=${after}`)).toEqual(invalid('/query/after'));
  });

  it('NUL in text, wherever it stands', async () => {
    expect(await answered(phone, 'POST', '/api/my/help', { words: 'a\u0000b' })).toEqual(invalid('/words'));
    expect(await answered(nora, 'POST', '/api/patients', person({ givenName: 'A\u0000' }))).toEqual(
      invalid('/givenName'),
    );
    expect(await answered(nora, 'POST', '/api/patient-searches', { search: '\u0000' })).toEqual(invalid('/search'));
    expect(await answered(nora, 'GET', '/api/alerts?state=%00')).toEqual(invalid('/query/state'));
  });

  it('a time before there was a calendar', async () => {
    const schedule = { recurrence: 'FREQ=DAILY', startsOn: '0000-01-01', opensAt: '08:00' };
    const url = `/api/patients/${jo.id}/check-in-schedules`;
    expect(await answered(nora, 'POST', url, schedule)).toEqual(invalid('/startsOn'));
    const from = '0000-01-01T00:00:00Z';
    expect(await answered(nora, 'GET', `/api/patients/${jo.id}/check-ins?from=${from}`)).toEqual(
      invalid('/query/from'),
    );
    expect(await answered(pia, 'GET', `/api/audit-entries?to=${from}`)).toEqual(invalid('/query/to'));
  });

  it('two thousand lists in one another, and thirty thousand', async () => {
    for (const deep of [2_000, 30_000]) {
      const body = `{"words":${'['.repeat(deep)}${']'.repeat(deep)}}`;
      expect((await answered(phone, 'POST', '/api/my/help', body)).slice(0, 2)).toEqual([400, 'REQUEST.INVALID']);
      expect((await answered(nora, 'POST', '/api/patients', body)).slice(0, 2)).toEqual([400, 'REQUEST.INVALID']);
      const { path } = routes.signInWithPasskey;
      const passkey = `{"challengeId":"${jo.id}","response":${body}}`;
      expect((await answered(whole.nobody(), 'POST', path, passkey)).slice(0, 2)).toEqual([400, 'REQUEST.INVALID']);
    }
  });

  it.each(['\u200b\u200b', 'Ana\u202eziuR', '\u2066Ana', '\ufeff', 'A\u0007na', '...'])(
    'a name such as %j',
    async (name) => {
      expect(await answered(nora, 'POST', '/api/patients', person({ givenName: name }))).toEqual(invalid('/givenName'));
      expect(await answered(phone, 'POST', '/api/my/supporters', { name, relation: 'sister' })).toEqual(
        invalid('/name'),
      );
    },
  );

  it('but a name as people have it is kept, in one form, and a cry for help whatever is in it', async () => {
    const { body } = await nora.send(
      'POST',
      '/api/patients',
      person({ givenName: 'Jose\u0301', familyName: 'O’Neill-Łuk' }),
    );
    expect(body).toMatchObject({ givenName: 'José', familyName: 'O’Neill-Łuk' });
    const help = await phone.send('POST', '/api/my/help', { words: '\u202eplease\u200b 🧑‍🤝‍🧑' });
    expect(help.status).toBe(204);
  });

  it('names are asked for where no address holds them', async () => {
    const { body } = await nora.send('POST', '/api/patient-searches', { search: 'Park' });
    expect(body).toMatchObject({ total: 1, patients: [{ id: jo.id }] });
    expect((await nora.send('GET', '/api/patients?search=nobody-is-called-that')).body.total).toBeGreaterThan(0);
    const subjects = await pia.send('POST', '/api/audit-subjects', { patient: 'Park' });
    expect(subjects.body.patients).toMatchObject([{ name: 'Jo Park' }]);
    const { rows } = await whole.world.admin.query(
      `select distinct kind from audit_entry where action in ('searchPatients', 'listAuditSubjects') and outcome = 'allowed'`,
    );
    expect(rows).toEqual([{ kind: 'read' }]);
  });
});
