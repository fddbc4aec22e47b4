import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, type Configuration, Database, UnitOfWork } from '#kernel';
import { type AuditFinding, finding } from './audit-finding.js';
import { type VerifiedPart, verifyAuditPart } from './verify-audit.js';

export interface VerifiedChain {
  organisationId: string;
  entries: number;
  findings: AuditFinding[];
  end: VerifiedPart['end'];
}

/** Verifies whole chains, part by part, so that no transaction lasts long. */
@Injectable()
export class AuditVerifier {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async organisations(): Promise<string[]> {
    const rows = await this.database.query<{ organisation_id: string }>('select * from audited_organisations()');
    return rows.map((row) => row.organisation_id);
  }

  /** @param known an end of this chain that was kept elsewhere: it must still stand in it */
  async verify(organisationId: string, known?: { number: number; hash: string }): Promise<VerifiedChain> {
    const findings: AuditFinding[] = known ? await this.stillHas(organisationId, known) : [];
    const chain: VerifiedChain = { organisationId, entries: 0, findings, end: null };
    for (let after: number | null = 0; after !== null; ) {
      const part: VerifiedPart = await this.part(organisationId, after);
      chain.entries += part.entries;
      chain.findings.push(...part.findings);
      chain.end = part.end;
      after = part.next;
    }
    return chain;
  }

  private part(organisationId: string, after: number): Promise<VerifiedPart> {
    return this.work.run({ actor: { kind: 'system', organisationId } }, (tx) =>
      verifyAuditPart(tx, this.configuration.auditKeys, after),
    );
  }

  private stillHas(
    organisationId: string,
    { number, hash }: { number: number; hash: string },
  ): Promise<AuditFinding[]> {
    return this.work.run({ actor: { kind: 'system', organisationId } }, async (tx) => {
      const found = await tx.query<{ hash: Buffer }>(
        'select hash from audit_seal where organisation_id = $1 and number = $2',
        [organisationId, number],
      );
      if (found.some((seal) => seal.hash.toString('hex') === hash)) return [];
      return [finding('end-removed', 'The end that was kept elsewhere is not in this chain.', { seal: number })];
    });
  }
}
