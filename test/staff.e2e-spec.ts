import type { StaffMemberView } from '#contracts';
import { password } from './support/small-clinic.js';
import { type Answer, type Caller, WholeWorld } from './support/whole-world.js';

describe('the staff', () => {
  let whole: WholeWorld;
  let ada: Caller;

  beforeAll(async () => {
    whole = await WholeWorld.start();
    ada = await whole.staff('ada');
  });
  afterAll(() => whole.world.stop());

  const codeOf = ({ status, body }: Answer) => (status < 300 ? status : body.code);
  const url = (name: keyof WholeWorld['clinic']['staffIds'], more = '') =>
    `/api/staff/${whole.clinic.staffIds[name]}${more}`;
  const setRoles = (name: 'ada' | 'lena' | 'tess', roles: string[], by = ada) =>
    by.send('PUT', url(name, '/roles'), { roles });

  it('is listed for admins: who, what they may do, and when they were last here', async () => {
    const { staff } = (await ada.send('GET', '/api/staff')).body as { staff: StaffMemberView[] };
    expect(staff.map(({ name }) => name)).toEqual(['ada', 'lena', 'nora', 'paul', 'tess']);
    expect(staff[0]).toMatchObject({ roles: ['admin'], secondFactor: false, lastActiveAt: expect.any(String) });
    expect(staff[1]).toMatchObject({ lastActiveAt: null });
    expect(codeOf(await (await whole.staff('tess')).send('GET', '/api/staff'))).toBe('ACCESS.NOT_ALLOWED');
  });

  it('changes roles with the next request, and keeps an admin', async () => {
    expect(codeOf(await setRoles('ada', ['clinician']))).toBe('STAFF.LAST_ADMIN');
    expect(codeOf(await ada.send('DELETE', url('ada')))).toBe('STAFF.LAST_ADMIN');
    const lena = await whole.staff('lena');
    expect(codeOf(await lena.send('GET', '/api/staff'))).toBe('ACCESS.NOT_ALLOWED');
    expect(codeOf(await setRoles('lena', ['clinical-lead', 'admin']))).toBe(204);
    expect(codeOf(await lena.send('GET', '/api/staff'))).toBe(200);
    // Two admins who take it from each other at the same moment: one of them stays.
    const both = await Promise.all([setRoles('lena', ['clinician']), setRoles('ada', ['clinician'], lena)]);
    const admins = await whole.world.admin.query(`select count(*)::int as n from staff where 'admin' = any(roles)`);
    expect(admins.rows[0].n).toBe(1);
    expect(both.map(codeOf)).toContain(204);
    await whole.world.admin.query(`update staff set roles = '{admin}' where name = 'ada'`);
    expect(codeOf(await setRoles('tess', []))).toBe('REQUEST.INVALID');
  });

  it('lets nobody stay who was removed: session, sign-in, and roles on teams end', async () => {
    const tess = await whole.staff('tess');
    const email = whole.clinic.email('tess');
    expect(codeOf(await ada.send('DELETE', url('tess')))).toBe(204);
    expect(codeOf(await tess.send('GET', '/api/alerts'))).toBe('ACCESS.SIGN_IN_NEEDED');
    expect(codeOf(await whole.nobody().send('POST', '/api/sign-in', { email, password }))).toBe(
      'ACCESS.WRONG_CREDENTIALS',
    );
    const { careTeams } = (await ada.send('GET', '/api/care-teams')).body;
    expect(careTeams[0].vacantRoles).toContain('therapist');
    expect(codeOf(await ada.send('DELETE', url('tess')))).toBe('STAFF.NOT_FOUND');
    // Asking for a new password opens nothing either.
    await whole.nobody().send('POST', '/api/password-reset', { email });
    await whole.world.settle();
    const left = await whole.world.admin.query('select * from auth."user" where email = $1', [email]);
    expect(left.rows).toEqual([]);
    const links = await whole.world.admin.query('select * from auth.one_time_link');
    expect(links.rows).toEqual([]);
    const again = { email, name: 'Tess', roles: ['clinician'] };
    expect(codeOf(await ada.send('POST', '/api/invitations', again))).toBe(201);
  });

  it('begins care teams', async () => {
    const made = await ada.send('POST', '/api/care-teams', { name: 'Lighthouse' });
    expect(made.status).toBe(201);
    const { careTeams } = (await ada.send('GET', '/api/care-teams')).body;
    expect(careTeams.map(({ name }: { name: string }) => name)).toContain('Lighthouse');
  });
});
