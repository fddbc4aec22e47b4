/** What a verification can find, and where. */
export interface AuditFinding {
  what:
    | 'entry-edited'
    | 'entry-removed'
    | 'entry-inserted'
    | 'entry-not-sealed'
    | 'entry-never-arrived'
    | 'seal-edited'
    | 'seal-removed'
    | 'seal-inserted'
    | 'end-removed'
    | 'head-edited'
    | 'head-removed'
    | 'key-unknown';
  /** The row, where one can be named. */
  entryId: string | null;
  seal: number | null;
  /** A sentence for people who look into it. */
  says: string;
}

export const finding = (
  what: AuditFinding['what'],
  says: string,
  { entryId = null, seal = null }: { entryId?: string | null; seal?: number | null } = {},
): AuditFinding => ({ what, entryId, seal, says });
