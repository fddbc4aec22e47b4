/**
 * The oldest transaction that may still be running: everything before it is committed and can be seen. The message that is
 * written with it makes it durable once its own transaction has committed. A server that crashed gives numbers anew that
 * never reached its disk; a position that was handed out before must not be above them, or their changes would never be told.
 */
export const positionSql = `
select pg_snapshot_xmin(pg_current_snapshot())::text as position, pg_logical_emit_message(true, 'holdfast', 'position')`;
