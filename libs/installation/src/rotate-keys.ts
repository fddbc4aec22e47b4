import type { Client } from 'pg';
import { CannotDecrypt, decrypt, type EncryptedField, encrypt, isCurrent, isEncrypted, type KeyRing } from '#kernel';

const batch = 500;

interface Row {
  id: string;
  organisationId: string;
  value: string;
}

interface Fresh {
  id: string;
  old: string;
  fresh: string;
}

export interface Rotated {
  sealed: number;
  damaged: number;
}

/**
 * Seals everything anew that another key has written. Each batch commits by itself and finds by its look
 * what is left: stopped and run again, it goes on; run twice, it does nothing. What changes meanwhile stays as it is.
 *
 * Plain text is left as it is, and refused where it is read, unless `sealPlainText` says that it is ours.
 *
 * @param client connected as the owner, who sees every organisation
 * What cannot be decrypted is left as it is, too: one damaged value must not keep all others under the old key.
 *
 * @returns how many values it sealed, and how many it could not decrypt
 */
export async function rotateKeys(
  client: Client,
  keys: KeyRing,
  fields: readonly EncryptedField[],
  { sealPlainText = false } = {},
): Promise<Rotated> {
  const rotated = { sealed: 0, damaged: 0 };
  for (const field of fields) {
    for (let after: string | null = null; ; ) {
      const rows: Row[] = await read(client, keys, field, after);
      if (!rows.length) break;
      const ours = rows.filter(({ value }) => sealPlainText || isEncrypted(value));
      const fresh = ours.flatMap((row) => sealAnew(keys, field, row) ?? []);
      rotated.damaged += ours.length - fresh.length;
      if (fresh.length) rotated.sealed += await write(client, field, fresh);
      after = rows.at(-1)!.id;
    }
  }
  return rotated;
}

function sqlOf(field: EncryptedField): { table: string; value: string; change: string } {
  const [table, column, key] = field.split('.');
  if (!key) return { table: table!, value: `t.${column}`, change: `${column} = v.fresh` };
  return {
    table: table!,
    value: `t.${column}->>'${key}'`,
    change: `${column} = jsonb_set(t.${column}, '{${key}}', to_jsonb(v.fresh))`,
  };
}

async function read(client: Client, keys: KeyRing, field: EncryptedField, after: string | null): Promise<Row[]> {
  const { table, value } = sqlOf(field);
  const { rows } = await client.query<Row>(
    `select t.id, t.organisation_id as "organisationId", ${value} as value from ${table} t
      where ($1::uuid is null or t.id > $1) and ${value} is not null and not starts_with(${value}, $2)
      order by t.id limit ${batch}`,
    [after, `enc1:${keys.currentId}:`],
  );
  return rows.filter((row) => !isCurrent(keys, row.value));
}

function sealAnew(keys: KeyRing, field: EncryptedField, { id, organisationId, value: old }: Row): Fresh | null {
  const place = { field, id, organisationId };
  try {
    return { id, old, fresh: encrypt(keys, place, isEncrypted(old) ? decrypt(keys, place, old) : old) };
  } catch (error) {
    if (error instanceof CannotDecrypt) return null;
    throw error;
  }
}

async function write(client: Client, field: EncryptedField, rows: readonly Fresh[]): Promise<number> {
  const { table, value, change } = sqlOf(field);
  const { rowCount } = await client.query(
    `update ${table} t set ${change} from jsonb_to_recordset($1::jsonb) as v(id uuid, old text, fresh text)
      where t.id = v.id and ${value} = v.old`,
    [JSON.stringify(rows)],
  );
  return rowCount ?? 0;
}
