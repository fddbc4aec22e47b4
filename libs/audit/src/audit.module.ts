import { Module } from '@nestjs/common';
import { AuditViews } from './audit-views.js';
import { AuditExport } from './export-audit/audit-export.js';
import { ExportAuditController } from './export-audit/export-audit.controller.js';
import { ListAuditSubjectsController } from './list-audit-subjects/list-audit-subjects.controller.js';
import { ReadMyRecordAccessController } from './read-my-record-access/read-my-record-access.controller.js';
import { SearchAuditController } from './search-audit/search-audit.controller.js';
import { SearchAuditHandler } from './search-audit/search-audit.handler.js';
import { VerifyAuditController } from './verify-audit/verify-audit.controller.js';

/** What is asked of the audit. Writing and sealing it belongs to the platform: every context is written down alike. */
@Module({
  controllers: [
    SearchAuditController,
    ExportAuditController,
    VerifyAuditController,
    ListAuditSubjectsController,
    ReadMyRecordAccessController,
  ],
  providers: [AuditViews, AuditExport, SearchAuditHandler],
})
export class AuditModule {}
