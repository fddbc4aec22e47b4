import type { AuditFindingView } from '#contracts';

/** What a verification can find, and where: the row, where one can be named, and a sentence for people. */
export type AuditFinding = AuditFindingView;

export const finding = (
  what: AuditFinding['what'],
  says: string,
  { entryId = null, seal = null }: { entryId?: string | null; seal?: number | null } = {},
): AuditFinding => ({ what, entryId, seal, says });
