import type { MyAccess } from '#contracts';
import type { ClinicPatient } from './support/small-clinic.js';
import { type Answer, type Caller, WholeWorld } from './support/whole-world.js';

type Name = 'nora' | 'tess' | 'lena' | 'ada';

describe('becoming a member of a care team', () => {
  let whole: WholeWorld;
  let jo: ClinicPatient;
  let staff: Record<Name, Caller>;

  beforeEach(async () => {
    whole = await WholeWorld.start();
    jo = await whole.clinic.patient();
    const names: Name[] = ['nora', 'tess', 'lena', 'ada'];
    const callers = await Promise.all(names.map((name) => whole.staff(name)));
    staff = Object.fromEntries(names.map((name, index) => [name, callers[index]])) as typeof staff;
  });
  afterEach(() => whole.world.stop());

  const assign = async (
    by: Name,
    role: string,
    names: string[],
    careTeamId = whole.clinic.careTeamId,
  ): Promise<Answer> => {
    const { careTeams } = (await staff[by].send('GET', '/api/care-teams')).body;
    const { version } = careTeams.find(({ id }: { id: string }) => id === careTeamId);
    const staffIds = names.map((name) => whole.clinic.staffIds[name]);
    return staff[by].send(
      'PUT',
      `/api/care-teams/${careTeamId}/roles/${role}`,
      { staffIds },
      { 'if-match': `"${version}"` },
    );
  };
  const onTimeline = async () => {
    const { entries } = (await staff.tess.send('GET', `/api/patients/${jo.id}/timeline`)).body;
    return entries
      .filter(({ type }: { type: string }) => type.startsWith('care-team.member'))
      .map(({ type, by, data }: { type: string; by: { name: string }; data: { names: string[]; role: string } }) => [
        ...[type, by?.name ?? null, data.role, data.names],
      ]);
  };
  const history = async () => {
    const { teamHistory }: MyAccess = (await whole.phone(jo).send('GET', '/api/my/access')).body;
    return teamHistory.map(({ joined, role, names, by }) => [joined, role, names, by]);
  };
  const refused = { status: 403, body: { code: 'CARE_TEAM.NOT_ONESELF' } };

  it('takes somebody else, for a further role as well', async () => {
    expect(await assign('ada', 'nurse', ['ada'])).toMatchObject(refused);
    expect(await assign('lena', 'nurse', ['lena', 'tess'])).toMatchObject(refused);
    expect((await staff.ada.send('GET', `/api/patients/${jo.id}`)).status).toBe(404);
    expect((await assign('nora', 'nurse', ['ada'])).status).toBe(200);
    // Whoever holds a role may name others for it, and give it up.
    expect((await assign('ada', 'nurse', ['ada', 'tess'])).status).toBe(200);
    expect((await assign('ada', 'nurse', ['tess'])).status).toBe(200);
  });

  it('is on the timeline, and the patient sees who joined and left, and who said so', async () => {
    await assign('nora', 'nurse', ['ada', 'lena']);
    await assign('lena', 'nurse', ['lena']);
    const happened = [
      [false, 'nurse', ['ada'], 'lena'],
      [true, 'nurse', ['ada', 'lena'], 'nora'],
    ];
    expect(await history()).toEqual(happened);
    expect(await onTimeline()).toEqual([
      ['care-team.members-left', 'lena', 'nurse', ['ada']],
      ['care-team.members-joined', 'nora', 'nurse', ['ada', 'lena']],
    ]);
  });

  it('ends with the account, and that too is seen', async () => {
    expect((await staff.ada.send('DELETE', `/api/staff/${whole.clinic.staffIds.lena}`)).status).toBe(204);
    expect(await history()).toEqual([[false, 'clinical-lead', ['lena'], 'ada']]);
    expect(await onTimeline()).toEqual([['care-team.members-left', 'ada', 'clinical-lead', ['lena']]]);
  });

  it('is free on a team that looks after nobody yet: a first admin sets up the programme', async () => {
    const { id } = (await staff.ada.send('POST', '/api/care-teams', { name: 'Estuary' })).body;
    expect((await assign('ada', 'coordinator', ['ada'], id)).status).toBe(200);
  });

  it('is possible where nobody else could say so, and the patient sees it', async () => {
    await whole.world.admin.query(
      `update staff set roles = '{clinician}' where organisation_id = $1 and not 'admin' = any(roles)`,
      [whole.clinic.organisationId],
    );
    expect((await assign('ada', 'nurse', ['ada'])).status).toBe(200);
    expect(await history()).toEqual([[true, 'nurse', ['ada'], 'ada']]);
  });
});
