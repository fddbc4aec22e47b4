import type { CareTeamRole, ConsentCategory, ConsentEffect, ConsentHolder, ConsentView } from '#contracts';

/** What a patient said about one category for one holder. Exactly one of role, staffId and supporterId is set. */
export interface Consent {
  id: string;
  patientId: string;
  category: ConsentCategory;
  role: CareTeamRole | null;
  staffId: string | null;
  supporterId: string | null;
  effect: ConsentEffect;
  givenAt: Date;
  expiresAt: Date | null;
}

export const holderOf = ({ role, staffId, supporterId }: Consent): ConsentHolder => {
  if (role) return { role };
  return staffId ? { staffId } : { supporterId: supporterId! };
};

export const toConsentView = (consent: Consent): ConsentView => ({
  id: consent.id,
  category: consent.category,
  holder: holderOf(consent),
  effect: consent.effect,
  givenAt: consent.givenAt.toISOString(),
  expiresAt: consent.expiresAt?.toISOString() ?? null,
});

/** What the events about a consent say. */
export const consentSubject = (consent: Consent) => ({
  patientId: consent.patientId,
  consentId: consent.id,
  category: consent.category,
  holder: holderOf(consent),
});
