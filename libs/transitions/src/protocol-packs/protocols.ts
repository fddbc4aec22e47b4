import { Injectable } from '@nestjs/common';
import { type LevelOfCare, levelsOfCare, type ProtocolContent } from '#contracts';
import { DomainError, type Transaction } from '#kernel';
import type { ProtocolDirectory, ProtocolInForce, RulesLeftOut } from '#ports';
import { defaultProtocol } from './default-protocols.js';

export interface Protocol extends ProtocolInForce {
  level: LevelOfCare;
  /** Null: as it ships. */
  changed: { staffId: string; at: Date; why: string } | null;
}

interface Row {
  id: string;
  level: LevelOfCare;
  version: number;
  content: ProtocolContent;
  staff_id: string;
  at: Date;
  why: string;
}

const columns = 'id, level, version, content, staff_id, at, why';

/** The protocol packs. Version 1 is what ships and stands in no row: an organisation that changed nothing has none. */
@Injectable()
export class Protocols implements ProtocolDirectory {
  async ofLevel(tx: Transaction, level: LevelOfCare): Promise<Protocol> {
    const row = await tx.one<Row>(
      `select ${columns} from protocol_pack where organisation_id = $1 and level = $2 order by version desc limit 1`,
      [tx.organisationId, level],
    );
    return row ? toProtocol(tx, row) : asShipped(level);
  }

  /** One for each level, from the least intensive on. */
  async all(tx: Transaction): Promise<Protocol[]> {
    const rows = await tx.query<Row>(
      `select distinct on (level) ${columns} from protocol_pack where organisation_id = $1 order by level, version desc`,
      [tx.organisationId],
    );
    const changed = new Map(rows.map((row) => [row.level, toProtocol(tx, row)]));
    return levelsOfCare.map((level) => changed.get(level) ?? asShipped(level));
  }

  /** What ships leaves no rule out, so a level that nobody changed is not in it. */
  async rulesLeftOut(tx: Transaction, at: Date = tx.now): Promise<RulesLeftOut> {
    const rows = await tx.query<{ level: LevelOfCare; keys: string[] }>(
      `select distinct on (level) level, content->'leavesOutRules' as keys from protocol_pack
        where organisation_id = $1 and at <= $2 order by level, version desc`,
      [tx.organisationId, at],
    );
    return new Map(rows.filter(({ keys }) => keys.length).map(({ level, keys }) => [level, new Set(keys)]));
  }

  /** @throws DomainError REQUEST.STALE where somebody else saved this version meanwhile */
  async save(tx: Transaction, { level, version, content, changed }: Protocol): Promise<void> {
    const id = tx.newId();
    const saved = await tx.one(
      `insert into protocol_pack (id, organisation_id, level, version, content, staff_id, at, why)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id`,
      [
        ...[id, tx.organisationId, level, version, JSON.stringify(content), changed?.staffId, changed?.at],
        tx.encrypt('protocol_pack.why', id, changed?.why),
      ],
    );
    if (!saved) throw new DomainError('REQUEST.STALE');
  }
}

const asShipped = (level: LevelOfCare): Protocol => ({
  ...{ level, version: 1, content: defaultProtocol(level), changed: null },
});

const toProtocol = (tx: Transaction, { id, level, version, content, staff_id, at, why }: Row): Protocol => ({
  ...{ level, version, content },
  changed: { staffId: staff_id, at, why: tx.decrypt('protocol_pack.why', id, why) },
});
