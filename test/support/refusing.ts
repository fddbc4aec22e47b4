import type pg from 'pg';

/** While the work is under way nothing can be written to that table: the database says so in the middle of it. */
export async function whileRefusing<T>(admin: pg.Client | pg.Pool, table: string, work: () => Promise<T>): Promise<T> {
  await admin.query(`create function refuse() returns trigger language plpgsql as $$ begin raise 'not now'; end $$;
    create trigger refuse before insert on ${table} execute function refuse()`);
  try {
    return await work();
  } finally {
    await admin.query(`drop trigger refuse on ${table}; drop function refuse`);
  }
}
