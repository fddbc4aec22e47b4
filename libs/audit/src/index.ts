import { defineContext } from '#use-cases';
import { AuditViews } from './audit-views.js';
import { AuditExport } from './export-audit/audit-export.js';
import { ExportAudit } from './export-audit/export-audit.js';
import { ListAuditSubjects } from './list-audit-subjects.js';
import { ReadMyRecordAccess } from './read-my-record-access.js';
import { SearchAudit } from './search-audit.js';
import { VerifyAudit } from './verify-audit.js';

/** What is asked of the audit. Writing and sealing it belongs to the backbone: every context is written down alike. */
export const audit = defineContext({
  name: 'audit',
  useCases: [VerifyAudit, ReadMyRecordAccess, ListAuditSubjects, SearchAudit, ExportAudit],
  parts: [AuditViews, AuditExport],
});
