import { LevelOfCare } from '#contracts';

/** Which pair of levels is open. Nothing: the commonest step-down. */
export interface TemplatesSearch {
  from?: LevelOfCare;
  to?: LevelOfCare;
}

export const firstPair = { from: 'residential', to: 'partial-hospitalisation' } as const;

export const templatesSearch = (search: Record<string, unknown>): TemplatesSearch => {
  const [from, to] = [LevelOfCare.safeParse(search.from).data, LevelOfCare.safeParse(search.to).data];
  return { ...(from && { from }), ...(to && { to }) };
};
