import { type ConsentInForce, openToTeam } from '#access';
import { type CareTeamRole, ConsentCategory, type Opening, openToSupporters } from '#contracts';
import type { Consent } from './consent.js';

const aboutStaff = (consents: readonly Consent[], staffId: string): ConsentInForce[] =>
  consents
    .filter((consent) => consent.staffId === staffId || consent.role)
    .map(({ id, category, role, effect }) => ({ id, category, role, effect }));

/** What one person on the team sees, and where the patient said so of this very person. */
export function openingsOfTeamMember(
  { staffId, roles }: { staffId: string; roles: CareTeamRole[] },
  consents: readonly Consent[],
): Opening[] {
  const { open } = openToTeam({ roles, consents: aboutStaff(consents, staffId) });
  return ConsentCategory.options.map((category) => ({
    category,
    open: open.has(category),
    consentId: consents.find((each) => each.category === category && each.staffId === staffId)?.id ?? null,
  }));
}

export const openingsOfSupporter = (supporterId: string, consents: readonly Consent[]): Opening[] =>
  openToSupporters.map((category) => {
    const said = consents.find((each) => each.category === category && each.supporterId === supporterId);
    return { category, open: said?.effect === 'give', consentId: said?.id ?? null };
  });
