import { Injectable } from '@nestjs/common';
import type { CareTeamRole, DomainEvent } from '#contracts';
import { type HandlesEvents, SubscribesTo, type Transaction } from '#kernel';
import { teamChanged } from '../team-changed.js';

/** A chain must not wait for somebody who is gone: the roles become vacant at once, and chains skip them out loud. */
@Injectable()
@SubscribesTo({ name: 'people.leave-care-teams', on: ['staff.removed'], delivery: 'within' })
export class LeaveCareTeamsWhenStaffRemoved implements HandlesEvents<'staff.removed'> {
  async handle({ data }: DomainEvent<'staff.removed'>, tx: Transaction): Promise<void> {
    const held = await tx.query<{ careTeamId: string; role: CareTeamRole }>(
      `with gone as (delete from care_team_member where staff_id = $1 returning care_team_id, role),
            teams as (update care_team set version = version + 1 where id in (select care_team_id from gone))
       select care_team_id as "careTeamId", role from gone`,
      [data.subjectId],
    );
    for (const place of held) await teamChanged(tx, { ...place, joined: [], left: [data.subjectId] });
  }
}
