/** What the address of the page remembers: whose home visits are shown. An id, never a name. */
export interface HomeVisitsSearch {
  patient?: string;
}

export const homeVisitsSearch = ({ patient }: Record<string, unknown>): HomeVisitsSearch =>
  typeof patient === 'string' && /^[0-9a-f-]{36}$/.test(patient) ? { patient } : {};
