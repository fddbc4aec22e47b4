import { v7 } from 'uuid';
import { type ActionName, type CareTeamRole, ConsentCategory, seenByDefault } from '#contracts';
import type { Actor } from '#kernel';
import { may } from './decide.js';
import { type ConsentInForce, type Standing, stranger } from './standing.js';

const [organisationId, patientId] = [v7(), v7()];
const resource = { organisationId, patientId };
const clinician: Actor = { kind: 'staff', organisationId, staffId: v7(), roles: ['clinician'] };
const supporter: Actor = { kind: 'supporter', organisationId, patientId, supporterId: v7() };

const consent = (
  effect: ConsentInForce['effect'],
  category: ConsentCategory,
  role: CareTeamRole | null = null,
): ConsentInForce => ({ id: v7(), category, role, effect });

const standing = (roles: CareTeamRole[], ...consents: ConsentInForce[]): Standing => ({ ...stranger, roles, consents });

const looks = (actor: Actor, action: ActionName, how: Standing) => {
  const { withheld, basis } = may(actor, action, resource, how)!;
  return { open: ConsentCategory.options.filter((category) => !withheld.includes(category)), basis };
};
const reads = (how: Standing) => looks(clinician, 'timeline.read', how);
const without = (role: CareTeamRole, category: ConsentCategory) =>
  seenByDefault[role].filter((each) => each !== category);

describe('somebody on the care team', () => {
  it.each<CareTeamRole>(['peer-navigator', 'physician'])('sees as %s what the role sees by default', (role) => {
    const { open, basis } = reads(standing([role]));
    expect(new Set(open)).toEqual(new Set(seenByDefault[role]));
    expect(basis).toEqual({ patientId, by: 'care-team', breakGlassId: null, consentIds: [] });
  });

  it('sees with several roles what any of them sees', () => {
    const { open } = reads(standing(['peer-navigator', 'primary-care']));
    expect(new Set(open)).toEqual(new Set([...seenByDefault['peer-navigator'], ...seenByDefault['primary-care']]));
  });

  it('sees what the patient gave to the role, and the audit names the consent', () => {
    const given = consent('give', 'substance-use', 'therapist');
    const { open, basis } = reads(standing(['therapist'], given));
    expect(new Set(open)).toEqual(new Set([...seenByDefault.therapist, 'substance-use']));
    expect(basis.consentIds).toEqual([given.id]);
  });

  it('does not see what the patient withheld from the role', () => {
    const withheld = consent('withhold', 'notes', 'therapist');
    const { open, basis } = reads(standing(['therapist'], withheld));
    expect(new Set(open)).toEqual(new Set(without('therapist', 'notes')));
    expect(basis.consentIds).toEqual([withheld.id]);
  });

  it('is not concerned by what the patient said about another role', () => {
    const { open, basis } = reads(
      standing(['therapist'], consent('give', 'substance-use', 'nurse'), consent('withhold', 'notes', 'nurse')),
    );
    expect(new Set(open)).toEqual(new Set(seenByDefault.therapist));
    expect(basis.consentIds).toEqual([]);
  });

  it('still sees by a second role what was withheld from the first', () => {
    const { open } = reads(standing(['therapist', 'nurse'], consent('withhold', 'notes', 'therapist')));
    expect(open).toContain('notes');
  });

  it('does not see what was withheld from them in person, whatever their role was given', () => {
    const personal = consent('withhold', 'notes');
    const { open, basis } = reads(standing(['therapist'], consent('give', 'notes', 'therapist'), personal));
    expect(new Set(open)).toEqual(new Set(without('therapist', 'notes')));
    expect(basis.consentIds).toEqual([personal.id]);
  });

  it('sees what was given to them in person, whatever was withheld from their role', () => {
    const { open } = reads(
      standing(['therapist'], consent('withhold', 'notes', 'therapist'), consent('give', 'notes')),
    );
    expect(open).toContain('notes');
  });
});

describe('somebody off the care team', () => {
  const told = (...consents: ConsentInForce[]): Standing => ({ ...standing([], ...consents), told: true });

  it('sees nothing of the record by an alert that told them, also where consent would open it to a member', () => {
    const { open, basis } = looks(clinician, 'alert.read', told(consent('give', 'notes')));
    expect(open).toEqual([]);
    expect(basis).toEqual({ patientId, by: 'told', breakGlassId: null, consentIds: [] });
  });

  it('sees how to reach the patient, and nothing else, when an urgent alert told them', () => {
    expect(looks(clinician, 'contact-details.read', told()).open).toEqual(['contact']);
  });

  it.each<[string, boolean, ConsentInForce]>([
    ['closed it to them in person', false, consent('withhold', 'contact')],
    ['closed it to a role', true, consent('withhold', 'contact', 'nurse')],
    ['closed something else to them in person', true, consent('withhold', 'notes')],
    ['gave it to them in person', true, consent('give', 'contact')],
  ])('where the patient %s: sees how to reach them: %s', (_, seesIt, said) => {
    const { open } = looks(clinician, 'contact-details.read', told(consent('give', 'medicines'), said));
    expect(open).toEqual(seesIt ? ['contact'] : []);
  });

  const named = (...consents: ConsentInForce[]): Standing => ({ ...standing([], ...consents), named: true });

  it('sees of a transition that names them what the hand-off holds', () => {
    const { open, basis } = looks(clinician, 'transition.read', named(consent('give', 'feelings')));
    expect(new Set(open)).toEqual(new Set(['medicines', 'safety-plan', 'notes']));
    expect(basis).toEqual({ patientId, by: 'named', breakGlassId: null, consentIds: [] });
  });

  it('does not see of it what the patient closed to them in person', () => {
    const said = [consent('withhold', 'medicines'), consent('withhold', 'notes', 'therapist')];
    expect(new Set(looks(clinician, 'transition.read', named(...said)).open)).toEqual(
      new Set(['safety-plan', 'notes']),
    );
  });

  it('sees with a role on the team as well what either of them opens', () => {
    const closed = consent('withhold', 'notes', 'peer-navigator');
    const both = { ...standing(['peer-navigator'], closed), named: true };
    expect(new Set(looks(clinician, 'transition.read', both).open)).toEqual(
      new Set([...seenByDefault['peer-navigator'], 'medicines', 'safety-plan', 'notes']),
    );
  });

  it('sees after a move what their role of before sees, as far as the patient did not close it', () => {
    const former = { ...standing([], consent('withhold', 'notes', 'therapist')), formerRoles: ['therapist' as const] };
    const { open, basis } = looks(clinician, 'timeline.read', former);
    expect(new Set(open)).toEqual(new Set(without('therapist', 'notes')));
    expect(basis.by).toBe('former-team');
  });

  it('sees everything by break-glass, and the audit names the opening', () => {
    const breakGlassId = v7();
    const { open, basis } = reads({ ...standing([], consent('withhold', 'notes')), breakGlassId });
    expect(open).toEqual(ConsentCategory.options);
    expect(basis).toEqual({ patientId, by: 'break-glass', breakGlassId, consentIds: [] });
  });
});

it('a member of the team whom no alert told gets nothing opened by one', () => {
  const closed = consent('withhold', 'contact', 'therapist');
  expect(looks(clinician, 'contact-details.read', standing(['therapist'], closed)).open).not.toContain('contact');
});

it('a member of the team who broke the glass sees what was withheld from them', () => {
  const breakGlassId = v7();
  const member = { ...standing(['peer-navigator'], consent('withhold', 'check-ins')), breakGlassId };
  expect(reads(member)).toMatchObject({
    open: ConsentCategory.options,
    basis: { by: 'care-team', breakGlassId },
  });
});

it('a supporter sees what the patient gave to them in person, and nothing else', () => {
  const given = consent('give', 'feelings');
  const how = standing([], given, consent('withhold', 'medicines'), consent('give', 'check-ins', 'nurse'));
  expect(looks(supporter, 'shared.read', how)).toEqual({
    open: ['feelings'],
    basis: { patientId, by: 'supporter', breakGlassId: null, consentIds: [given.id] },
  });
});

it.each<[string, Actor, ActionName | null]>([
  ['own', { kind: 'patient', organisationId, patientId, linkId: v7(), confirmed: true }, 'my-export.read'],
  ['system', { kind: 'system', organisationId }, null],
])('from what is "%s" nothing is withheld', (by, actor, action) => {
  expect(may(actor, action, resource, stranger)).toEqual({
    withheld: [],
    basis: { patientId, by, breakGlassId: null, consentIds: [] },
  });
});
