/** Which moment or event is looked at, as the address of the patient’s page remembers it. */
export interface VerdictsSearch {
  at?: string;
  event?: string;
}

export const verdictsSearch = ({ at, event }: Record<string, unknown>): VerdictsSearch => ({
  ...(typeof at === 'string' && !Number.isNaN(Date.parse(at)) && { at: new Date(at).toISOString() }),
  ...(typeof event === 'string' && /^[0-9a-f-]{36}$/i.test(event) && { event }),
});
