import {
  type AccessRule,
  type ActionName,
  type CareTeamRole,
  ConsentCategory,
  mayTry,
  ruleOf,
  seenByDefault,
} from '#contracts';
import type { AccessBasis, Actor } from '#kernel';
import type { Standing } from './standing.js';

/** Whom a request is about, as far as the rules ask. */
export interface Resource {
  organisationId: string;
  patientId: string;
}

export interface Decision {
  basis: AccessBasis;
  /** What this actor may not see of it. */
  withheld: readonly ConsentCategory[];
}

type StaffRule = Extract<AccessRule, { by: 'staff' }>;

const everything: readonly ConsentCategory[] = ConsentCategory.options;

/**
 * The one decision: may this actor do this to what is about this patient? Null: no, as if it did not exist.
 * Pure, so that a plain model can be held against it. `action` is null for Holdfast's own work.
 */
export function may(actor: Actor, action: ActionName | null, resource: Resource, standing: Standing): Decision | null {
  if (actor.organisationId !== resource.organisationId) return null;
  const because = (by: AccessBasis['by']): AccessBasis => ({
    patientId: resource.patientId,
    by,
    breakGlassId: null,
    consentIds: [],
  });
  if (actor.kind === 'system') return { basis: because('system'), withheld: [] };
  const rule = action && ruleOf(action);
  if (!rule) return null;
  if (actor.kind === 'patient') {
    const own = rule.by === 'personal-link' && actor.patientId === resource.patientId;
    return own && (actor.confirmed || rule.unconfirmed) ? { basis: because('own'), withheld: [] } : null;
  }
  if (actor.kind === 'supporter') {
    if (rule.by !== 'supporter-link' || actor.patientId !== resource.patientId) return null;
    const { open, consentIds } = openToPerson(standing);
    return { basis: { ...because('supporter'), consentIds }, withheld: allBut(open) };
  }
  if (actor.kind !== 'staff') return null;
  if (rule.by !== 'staff' || rule.through === 'organisation' || !mayTry(action, actor.roles)) return null;
  const breakGlassId = rule.breakGlass ? standing.breakGlassId : null;
  const by = relationOf(rule, standing) ?? (breakGlassId ? 'break-glass' : null);
  if (!by) return null;
  if (breakGlassId) return { basis: { ...because(by), breakGlassId }, withheld: [] };
  const roles = rule.afterMove ? [...standing.roles, ...standing.formerRoles] : standing.roles;
  const { open, consentIds } = openToTeam({ ...standing, roles });
  const withoutTeam = [
    ...(standing.told ? (rule.opensToTold ?? []) : []),
    ...(standing.named ? (rule.opensToNamed ?? []) : []),
  ];
  const inPerson = withoutTeam.filter((each) => !isClosedInPerson(standing, each));
  return { basis: { ...because(by), consentIds }, withheld: allBut(new Set([...open, ...inPerson])) };
}

const isClosedInPerson = ({ consents }: Standing, category: ConsentCategory): boolean =>
  consents.some((each) => each.category === category && each.role === null && each.effect === 'withhold');

type Relation = Extract<AccessBasis['by'], 'care-team' | 'told' | 'named' | 'former-team'>;

/** The strongest of them: the audit says it. */
function relationOf({ through, afterMove }: StaffRule, standing: Standing): Relation | null {
  if (standing.roles.length) return 'care-team';
  if (through === 'care-team-or-told' && standing.told) return 'told';
  if (through === 'care-team-or-named' && standing.named) return 'named';
  return afterMove && standing.formerRoles.length ? 'former-team' : null;
}

interface Open {
  open: ReadonlySet<ConsentCategory>;
  consentIds: string[];
}

const allBut = (open: ReadonlySet<ConsentCategory>): ConsentCategory[] => everything.filter((each) => !open.has(each));

/** Nothing but what the patient gave to this very person. */
function openToPerson({ consents }: Standing): Open {
  const given = consents.filter(({ role, effect }) => role === null && effect === 'give');
  return { open: new Set(given.map(({ category }) => category)), consentIds: given.map(({ id }) => id) };
}

/**
 * What the patient said about the person goes before what they said about a role, and that before the default of the
 * role. Somebody with several roles sees what any of them sees. Off the team, consent opens nothing.
 */
export function openToTeam({ roles, consents }: Pick<Standing, 'roles' | 'consents'>): Open {
  const consentIds: string[] = [];
  const said = (category: ConsentCategory, role: CareTeamRole | null): boolean | null => {
    const found = consents.find((consent) => consent.category === category && consent.role === role);
    if (found) consentIds.push(found.id);
    return found ? found.effect === 'give' : null;
  };
  const open = everything.filter((category) => {
    if (!roles.length) return false;
    const personally = said(category, null);
    if (personally !== null) return personally;
    return roles.map((role) => said(category, role) ?? seenByDefault[role].includes(category)).includes(true);
  });
  return { open: new Set(open), consentIds };
}
