/** The oldest transaction that may still be running: everything before it is committed and can be seen. */
export const positionSql = 'select pg_snapshot_xmin(pg_current_snapshot())::text as position';
