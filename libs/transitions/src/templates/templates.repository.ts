import { Injectable } from '@nestjs/common';
import type { LevelOfCare, TemplateItem } from '#contracts';
import { DomainError, type Transaction } from '#kernel';
import { defaultTemplate } from './default-templates.js';

export interface Template {
  from: LevelOfCare;
  to: LevelOfCare;
  version: number;
  items: TemplateItem[];
  /** Null: as it ships. */
  changed: { staffId: string; at: Date; why: string } | null;
}

interface Row {
  id: string;
  from_level: LevelOfCare;
  to_level: LevelOfCare;
  version: number;
  items: TemplateItem[];
  staff_id: string;
  at: Date;
  why: string;
}

const columns = 'id, from_level, to_level, version, items, staff_id, at, why';

/** What hand-offs hold. Version 1 is what ships and stands in no row: an organisation that changed nothing has none. */
@Injectable()
export class Templates {
  /** @throws DomainError TRANSITION_TEMPLATE.NOT_FOUND where the level stays the same */
  async templateOf(tx: Transaction, from: LevelOfCare, to: LevelOfCare): Promise<Template> {
    const row = await tx.one<Row>(
      `select ${columns} from transition_template where organisation_id = $1 and from_level = $2 and to_level = $3
        order by version desc limit 1`,
      [tx.organisationId, from, to],
    );
    return row ? toTemplate(tx, row) : asShipped(from, to);
  }

  /** The newest of each pair that was ever changed. */
  async changed(tx: Transaction): Promise<Template[]> {
    const rows = await tx.query<Row>(
      `select distinct on (from_level, to_level) ${columns} from transition_template where organisation_id = $1
        order by from_level, to_level, version desc`,
      [tx.organisationId],
    );
    return rows.map((row) => toTemplate(tx, row));
  }

  /** Newest first; the one that ships is the last. */
  async versions(tx: Transaction, from: LevelOfCare, to: LevelOfCare): Promise<Template[]> {
    const rows = await tx.query<Row>(
      `select ${columns} from transition_template where organisation_id = $1 and from_level = $2 and to_level = $3
        order by version desc limit 200`,
      [tx.organisationId, from, to],
    );
    return [...rows.map((row) => toTemplate(tx, row)), asShipped(from, to)];
  }

  /** @throws DomainError REQUEST.STALE where somebody else saved this version meanwhile */
  async save(tx: Transaction, { from, to, version, items, changed }: Template): Promise<void> {
    const id = tx.newId();
    const saved = await tx.one(
      `insert into transition_template (id, organisation_id, from_level, to_level, version, items, staff_id, at, why)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning id`,
      [
        ...[id, tx.organisationId, from, to, version, JSON.stringify(items)],
        ...[changed?.staffId, changed?.at, tx.encrypt('transition_template.why', id, changed?.why)],
      ],
    );
    if (!saved) throw new DomainError('REQUEST.STALE');
  }
}

/** @throws DomainError TRANSITION_TEMPLATE.NOT_FOUND where the level stays the same */
export function asShipped(from: LevelOfCare, to: LevelOfCare): Template {
  const items = defaultTemplate(from, to);
  if (!items) throw new DomainError('TRANSITION_TEMPLATE.NOT_FOUND');
  return { from, to, version: 1, items, changed: null };
}

const toTemplate = (
  tx: Transaction,
  { id, from_level, to_level, version, items, staff_id, at, why }: Row,
): Template => ({
  from: from_level,
  to: to_level,
  version,
  items,
  changed: { staffId: staff_id, at, why: tx.decrypt('transition_template.why', id, why) },
});
