import pg from 'pg';

type Query = typeof pg.Client.prototype.query;

/**
 * Statements of one unit of work, counted from its `begin` to its `commit`. Before the nth the connection is cut, as it is when
 * the process dies there: what was sent has reached the server or has not, and nothing follows.
 */
export async function dyingAt(
  nth: number,
  work: () => Promise<unknown>,
): Promise<{ statements: number; died: boolean }> {
  const original: Query = pg.Client.prototype.query;
  let mine: pg.Client | null = null;
  let [statements, isOver, died] = [0, false, false];
  pg.Client.prototype.query = function (this: pg.Client, ...args: Parameters<Query>) {
    const text = textOf(args[0]);
    if (!mine && text.startsWith('begin;')) mine = this;
    if (mine === this && !isOver) {
      statements += 1;
      isOver = text === 'commit';
      if (statements === nth) {
        died = isOver = true;
        (this as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
      }
    }
    return original.apply(this, args);
  } as Query;
  try {
    await work().catch((error: unknown) => {
      if (!died) throw error;
    });
  } finally {
    pg.Client.prototype.query = original;
  }
  return { statements, died };
}

const textOf = (query: unknown): string =>
  typeof query === 'string' ? query : String((query as { text?: string } | undefined)?.text ?? '');
