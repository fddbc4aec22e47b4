import pg, { type PoolClient } from 'pg';

const names = new Map<string, string>();

/**
 * One statement. It is prepared once for each connection, since planning over partitions costs more than running, and
 * sent without what `client.query` spends on a copy of its arguments and a second promise.
 */
export function ask<Row>(client: PoolClient, text: string, values: unknown[] = []): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const query = new pg.Query(text, values, (error, result) =>
      error ? reject(error) : resolve(result.rows as Row[]),
    );
    client.query(Object.assign(query, { name: nameOf(text) }));
  });
}

function nameOf(text: string): string {
  let name = names.get(text);
  if (!name) {
    name = `h${names.size}`;
    names.set(text, name);
  }
  return name;
}
