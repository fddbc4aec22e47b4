import { RiskTier } from '#contracts';

/** What the address of the page remembers. Never a name. */
export interface PatientsSearch {
  tier?: RiskTier;
}

export const patientsSearch = (search: Record<string, unknown>): PatientsSearch => {
  const tier = RiskTier.safeParse(search.tier).data;
  return tier ? { tier } : {};
};
