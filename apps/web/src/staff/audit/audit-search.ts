import type { RouteRequest, routes } from '#contracts';

/** What the address of the page remembers. Ids, never names. */
export interface AuditSearch {
  patient?: string;
  staff?: string;
  action?: string;
  outcome?: 'allowed' | 'refused';
  /** Days of the reader’s calendar, both inclusive. */
  from?: string;
  to?: string;
}

const id = /^[0-9a-f-]{36}$/i;
const day = /^\d{4}-\d{2}-\d{2}$/;
const fitting = (value: unknown, shape: RegExp): string | undefined =>
  typeof value === 'string' && shape.test(value) ? value : undefined;

export function auditSearch(search: Record<string, unknown>): AuditSearch {
  const found: AuditSearch = {
    patient: fitting(search.patient, id),
    staff: fitting(search.staff, id),
    action: fitting(search.action, /^\w{1,60}$/),
    outcome: fitting(search.outcome, /^(allowed|refused)$/) as AuditSearch['outcome'],
    from: fitting(search.from, day),
    to: fitting(search.to, day),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** The last day counts to its end, in the reader’s zone. */
export const wantedOf = ({ patient, staff, action, outcome, from, to }: AuditSearch): Wanted => ({
  patientId: patient,
  staffId: staff,
  action,
  outcome,
  from: from && new Date(`${from}T00:00:00`).toISOString(),
  to: to && dayAfter(to).toISOString(),
});

type Wanted = NonNullable<RouteRequest<typeof routes.searchAudit>['query']>;

function dayAfter(given: string): Date {
  const start = new Date(`${given}T00:00:00`);
  start.setDate(start.getDate() + 1);
  return start;
}
