import { v7 } from 'uuid';
import { type ActionName, accessRules, ConsentCategory, looks, type RouteContract, routes, ruleOf } from '#contracts';
import type { Actor } from '#kernel';
import { may } from './decide.js';
import { type Standing, stranger } from './standing.js';

const [organisationId, patientId, staffId] = [v7(), v7(), v7()];
const resource = { organisationId, patientId };
const clinician: Actor = { kind: 'staff', organisationId, staffId, roles: ['clinician'] };
const onTeam: Standing = { ...stranger, roles: ['therapist'] };
const patient: Actor = { kind: 'patient', organisationId, patientId, linkId: v7(), confirmed: true };
const supporter: Actor = { kind: 'supporter', organisationId, patientId, supporterId: v7() };

describe('may', () => {
  it.each<[string, Actor, ActionName | null, Standing]>([
    ['Holdfast itself', { kind: 'system', organisationId }, null, stranger],
    ['a patient', patient, 'my-access.read', stranger],
    ['a supporter', supporter, 'shared.read', stranger],
    ['somebody on the team', clinician, 'timeline.read', onTeam],
  ])(
    'lets %s to what is theirs, and never to another organisation, however they stand there',
    (_, actor, action, standing) => {
      expect(may(actor, action, resource, standing)).not.toBeNull();
      expect(may(actor, action, { ...resource, organisationId: v7() }, standing)).toBeNull();
      expect(may({ ...actor, organisationId: v7() } as Actor, action, resource, standing)).toBeNull();
    },
  );

  it('lets a patient and a supporter to one patient alone', () => {
    const other = { ...resource, patientId: v7() };
    expect(may(patient, 'my-access.read', other, stranger)).toBeNull();
    expect(may(supporter, 'shared.read', other, stranger)).toBeNull();
  });

  it('lets an unconfirmed link to no more than its rule says', () => {
    const unconfirmed: Actor = { ...patient, confirmed: false };
    expect(may(unconfirmed, 'my-access.read', resource, stranger)).toBeNull();
    expect(may(unconfirmed, 'my-help.ask', resource, stranger)).not.toBeNull();
  });

  it('lets nobody do what no rule of theirs names', () => {
    expect(may(clinician, null, resource, onTeam)).toBeNull();
    expect(may(clinician, 'my-access.read', resource, onTeam)).toBeNull();
    expect(may(clinician, 'rules.read', resource, onTeam)).toBeNull();
    expect(may(patient, 'timeline.read', resource, onTeam)).toBeNull();
    expect(may(supporter, 'timeline.read', resource, onTeam)).toBeNull();
    expect(may({ ...clinician, roles: ['privacy-officer'] }, 'patient.revise', resource, onTeam)).toBeNull();
  });

  it('lets somebody whom nothing vouches for to nothing at all', () => {
    const nobody: Actor = { kind: 'nobody', organisationId };
    const actions: ActionName[] = [
      'timeline.read',
      'my-help.ask',
      'shared.read',
      'session.begin',
      'locked-screen.hear',
    ];
    for (const action of actions) expect(may(nobody, action, resource, onTeam)).toBeNull();
  });

  it('lets staff do nothing with a record by a rule that names no standing to the patient', () => {
    expect(may(clinician, 'session.begin', resource, onTeam)).toBeNull();
  });

  it('tells a chain apart from a team, and both from nobody', () => {
    const told: Standing = { ...stranger, told: true };
    expect(may(clinician, 'alert.read', resource, told)?.basis.by).toBe('told');
    expect(may(clinician, 'alert.read', resource, { ...told, roles: ['nurse'] })?.basis.by).toBe('care-team');
    expect(may(clinician, 'timeline.read', resource, told)).toBeNull();
    expect(may(clinician, 'alert.read', resource, stranger)).toBeNull();
  });

  it('tells whoever is named in a transition apart from the team, and the team of before from both', () => {
    const named: Standing = { ...stranger, named: true };
    const former: Standing = { ...stranger, formerRoles: ['nurse'] };
    expect(may(clinician, 'handoff-item.work', resource, named)?.basis.by).toBe('named');
    expect(may(clinician, 'transition.read', resource, { ...named, ...former, named: true })?.basis.by).toBe('named');
    expect(may(clinician, 'transition.read', resource, { ...named, roles: ['nurse'] })?.basis.by).toBe('care-team');
    expect(may(clinician, 'timeline.read', resource, named)).toBeNull();
    expect(may(clinician, 'transition.read', resource, former)?.basis.by).toBe('former-team');
    expect(may(clinician, 'timeline.read', resource, former)?.basis.by).toBe('former-team');
    expect(may(clinician, 'handoff-item.work', resource, former)).toBeNull();
    expect(may(clinician, 'patient.revise', resource, former)).toBeNull();
  });

  it('lets the team of before a move look, and change nothing', () => {
    const after = Object.keys(accessRules).filter((name) => {
      const rule = ruleOf(name as ActionName);
      return rule.by === 'staff' && rule.afterMove;
    });
    expect(after).toEqual(expect.arrayContaining(['patient.read', 'timeline.read', 'transition.read']));
    const changing = Object.values<RouteContract>(routes).filter((each) => after.includes(each.action) && !looks(each));
    expect(changing.map(({ id }) => id)).toEqual([]);
  });

  it('opens everything by break-glass where the rule has it, and nothing where it has not', () => {
    const broken: Standing = { ...stranger, breakGlassId: v7() };
    expect(may(clinician, 'timeline.read', resource, broken)).toMatchObject({
      withheld: [],
      basis: { by: 'break-glass', breakGlassId: broken.breakGlassId },
    });
    expect(may(clinician, 'patient.revise', resource, broken)).toBeNull();
  });

  it('withholds from a supporter all that was not opened for them', () => {
    expect(may(supporter, 'shared.read', resource, stranger)?.withheld).toEqual(ConsentCategory.options);
  });
});
