import type { Client } from 'pg';
import { macOfHead, same } from '#backbone';
import type { KeyRing } from '#kernel';

interface HeadRow {
  organisationId: string;
  number: number;
  hash: Buffer;
  entries: string;
  sealedBelow: string;
  keyId: string;
  mac: Buffer;
}

/**
 * Positions are ids of transactions, and those begin anew in another database. Every row that was restored stands at
 * this transaction; what no seal held yet stands behind it, so that the sealer finds it. A head that was not genuine is
 * moved without a new seal: a restore must not make good what somebody changed.
 */
export async function renumberTransactions(client: Client, keys: KeyRing, unsealed: readonly string[]): Promise<void> {
  const here = await client.query<{ next: string }>(`select (pg_current_xact_id()::text::bigint + 1)::text as next`);
  const sealedBelow = here.rows[0]!.next;
  await client.query('update audit_entry set tx = $1::text::xid8 where id = any($2::uuid[])', [sealedBelow, unsealed]);
  const heads = await client.query<HeadRow>(
    `select organisation_id as "organisationId", number, hash, entries, sealed_below::text as "sealedBelow",
            key_id as "keyId", mac from audit_head`,
  );
  for (const row of heads.rows) {
    const head = { ...row, entries: Number(row.entries) };
    const key = keys.find(row.keyId);
    const genuine = key !== null && same(macOfHead(key, head), row.mac);
    await client.query('update audit_head set sealed_below = $2::text::xid8, mac = $3 where organisation_id = $1', [
      row.organisationId,
      sealedBelow,
      genuine ? macOfHead(key, { ...head, sealedBelow }) : row.mac,
    ]);
  }
}
