import type { AuditKind } from '#contracts';

/** What a request says about itself; the unit of work adds whom it is about. */
export interface AuditedRequest {
  /** Id of the route. */
  action: string;
  kind: AuditKind;
  patientId: string | null;
  resourceId: string | null;
  address: string | null;
}
