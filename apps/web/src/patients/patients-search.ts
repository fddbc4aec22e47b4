import { RiskTier } from '#contracts';

export interface PatientsSearch {
  q?: string;
  tier?: RiskTier;
}

export const patientsSearch = (search: Record<string, unknown>): PatientsSearch => {
  const tier = RiskTier.safeParse(search.tier).data;
  const q = typeof search.q === 'string' || typeof search.q === 'number' ? String(search.q).slice(0, 80) : '';
  return { ...(tier && { tier }), ...(q && { q }) };
};
