import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { v7 } from 'uuid';
import { insertionOf, sealedWithin } from '#backbone';
import type { KeyRing } from '#kernel';

interface Writer {
  organisationId: string;
  writer: string;
  highest: number;
  voids: number[];
}

/**
 * For each process that was at work when the backup was made: the places in the audit that it had given out and not
 * written by then. Only those of the last moments: an older one was missing before, and stays a finding.
 */
const underWay = `
with placed as (
  select organisation_id, writer, max(sequence) as highest,
         coalesce(max(sequence) filter (where at < $1), 0) as settled
    from audit_entry group by organisation_id, writer
), missing as (
  select p.organisation_id, p.writer, s as sequence from placed p, generate_series(p.settled + 1, p.highest) s
  except select organisation_id, writer, sequence from audit_entry
  except select organisation_id, writer, unnest(voids) from audit_entry
)
select organisation_id as "organisationId", writer, highest,
       coalesce((select array_agg(m.sequence order by m.sequence) from missing m
                  where m.organisation_id = p.organisation_id and m.writer = p.writer), '{}') as voids
  from placed p where p.highest > p.settled`;

/**
 * Writes the restore down in the audit of each organisation that was at work, together with what was under way at the
 * moment of the backup and so is not in it: else it would look as if somebody had taken it away.
 */
export async function noteRestore(client: Client, keys: KeyRing, at: Date): Promise<void> {
  const { id: keyId, key } = keys.current;
  const { rows } = await client.query<Writer>(underWay, [new Date(+at - sealedWithin)]);
  const correlationId = `restore-${randomUUID()}`;
  const next = await client.query<{ below: string }>('select max(sealed_below)::text as below from audit_head');
  for (const { organisationId, writer, highest, voids } of rows) {
    const [sql, values] = insertionOf(key, {
      id: v7(),
      organisationId,
      at: new Date(),
      actor: 'system',
      sessionId: null,
      action: 'restoreBackup',
      kind: 'change',
      patientId: null,
      listed: null,
      resourceId: null,
      grounds: null,
      groundsId: null,
      address: null,
      outcome: 'allowed',
      correlationId,
      writer,
      sequence: highest + 1,
      voids,
      keyId,
    });
    await client.query(sql, values);
  }
  // Behind what is sealed, where the sealer looks.
  await client.query(
    `update audit_entry set tx = $1::text::xid8 where correlation_id = $2 and $1::text is not null and id >= uuid7_floor($3)`,
    [next.rows[0]?.below ?? null, correlationId, at],
  );
}
