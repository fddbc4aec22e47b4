import type { AuditGrounds } from '#contracts';

/** What a unit of work learns about an access while it decides: whose record, and why it was opened. */
export class AuditNote {
  patientId: string | null = null;
  listed: string[] | null = null;
  grounds: AuditGrounds | null = null;
  groundsId: string | null = null;

  /** This work is about one patient. @param groundsId of the consent or the break-glass */
  concerns(patientId: string, grounds: AuditGrounds | null = null, groundsId: string | null | undefined = null): void {
    this.patientId = patientId;
    if (!grounds) return;
    this.grounds = grounds;
    this.groundsId = groundsId ?? null;
  }

  /** Worth an entry although it is about no patient. */
  because(grounds: AuditGrounds): void {
    this.grounds = grounds;
  }

  /** This work shows several patients at once. */
  lists(patientIds: Iterable<string>): void {
    this.listed = [...new Set([...(this.listed ?? []), ...patientIds])];
  }
}
