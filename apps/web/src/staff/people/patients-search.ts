import { RiskTier } from '#contracts';

export const patientSorts = ['urgency', 'name', 'contact', 'tier', 'level'] as const;
export type PatientSort = (typeof patientSorts)[number];

/** What the address of the page remembers. Never a name. */
export interface PatientsSearch {
  tier?: RiskTier;
  /** By what is most urgent where nothing is said. */
  sort?: PatientSort;
}

export const patientsSearch = (search: Record<string, unknown>): PatientsSearch => {
  const tier = RiskTier.safeParse(search.tier).data;
  const sort = patientSorts.find((each) => each === search.sort && each !== 'urgency');
  return { ...(tier && { tier }), ...(sort && { sort }) };
};
