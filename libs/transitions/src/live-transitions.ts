import { Injectable } from '@nestjs/common';
import type { RowHint } from '#contracts';
import { Contributes, Database, type Transaction } from '#kernel';
import { type LiveChange, type LiveRow, type LiveSource, liveSources } from '#ports';

export const transitionKind = 'transition';

interface Row {
  id: string;
  patientId: string;
  version: number;
  position: string;
  /** The team that is responsible now. */
  teamId: string;
  named: string[];
}

/** Transitions as screens hear of them: that one changed, and never what it says. */
@Injectable()
@Contributes(liveSources)
export class LiveTransitions implements LiveSource<'transition.changed'> {
  readonly kind = transitionKind;
  readonly message = 'transition.changed';

  constructor(private readonly database: Database) {}

  async read(tx: Transaction, hints: readonly RowHint[]) {
    const rows = await tx.query<Row>(
      `select id, patient_id as "patientId", version, position::text, named,
              case when moved_at is null then sending_team_id else receiving_team_id end as "teamId"
         from transition where id = any($1)`,
      [hints.map(({ id }) => id)],
    );
    return rows.map(({ id, patientId, version, position, teamId, named }) => {
      const audience = { careTeamIds: [teamId], staffIds: named };
      return { id, version, position, audience, says: { transitionId: id, patientId, version } } satisfies LiveRow;
    });
  }

  async changesSince(position: string): Promise<LiveChange[]> {
    const rows = await this.database.query<{
      organisation_id: string;
      transition_id: string;
      version: number;
      team_id: string;
      named: string[];
    }>('select * from transitions_changed_since($1::text::xid8)', [position]);
    return rows.map(({ organisation_id, transition_id, version, team_id, named }) => ({
      organisationId: organisation_id,
      id: transition_id,
      version,
      audience: { careTeamIds: [team_id], staffIds: named },
    }));
  }
}
