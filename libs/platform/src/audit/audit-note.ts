/** What a unit of work learns about an access beside its grounds: whose record, and which patients a list showed. */
export class AuditNote {
  patientId: string | null = null;
  listed: string[] | null = null;
  /** Worth an entry although it is about no patient. */
  byRole = false;

  concerns(patientId: string): void {
    this.patientId = patientId;
  }

  lists(patientIds: Iterable<string>): void {
    this.listed = [...new Set([...(this.listed ?? []), ...patientIds])];
  }

  becauseOfRole(): void {
    this.byRole = true;
  }
}
