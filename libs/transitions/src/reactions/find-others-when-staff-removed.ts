import { Inject, Injectable } from '@nestjs/common';
import type { DomainEvent } from '#contracts';
import { type HandlesEvents, SubscribesTo, type Transaction } from '#kernel';
import { type CareTeamDirectory, ports, type StaffDirectory } from '#ports';
import { replaceOwner } from '../hand-off/handoff-item.js';
import { holderOf } from '../move/propose.js';
import { loseReceiver } from '../move/transition.aggregate.js';
import type { Transition, World } from '../transition.js';
import { TransitionRepository } from '../transition.repository.js';

/** A hand-off must not wait for somebody who is gone: at once the coordinator has their items, and a receiver is missing. */
@Injectable()
@SubscribesTo({ name: 'transitions.find-others', on: ['staff.removed'], delivery: 'within' })
export class FindOthersWhenStaffRemoved implements HandlesEvents<'staff.removed'> {
  constructor(
    private readonly transitions: TransitionRepository,
    @Inject(ports.careTeamDirectory) private readonly teams: CareTeamDirectory,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  async handle({ data: { subjectId: gone } }: DomainEvent<'staff.removed'>, tx: Transaction): Promise<void> {
    const world: World = { now: tx.now, hours: await this.staff.businessHours(tx) };
    for (const before of await this.transitions.lockGoing(tx, { staffId: gone })) {
      const lost = loseReceiver(before, gone, world);
      const first = lost?.transition ?? before;
      const owner = await this.coordinatorOf(tx, first, gone);
      const replaced = replaceOwner(first, gone, owner, world);
      if (!lost && !replaced) continue;
      const transition = replaced?.transition ?? first;
      await this.transitions.save(tx, before, {
        transition: { ...transition, version: before.version + 1 },
        events: [...(lost?.events ?? []), ...(replaced?.events ?? [])],
      });
    }
  }

  /** Whoever coordinates; where that is the one who has left, another coordinator of the team, its lead, or an admin. */
  private async coordinatorOf(tx: Transaction, of: Transition, gone: string): Promise<string> {
    if (of.coordinatorId !== gone) return of.coordinatorId;
    const teamId = of.movedAt ? of.receivingTeamId : of.sendingTeamId;
    const holders =
      (await this.teams.byIds(tx, [teamId])).get(teamId)?.holders.filter(({ staffId }) => staffId !== gone) ?? [];
    const admins = (await this.staff.admins(tx)).filter(({ id }) => id !== gone);
    return holderOf('coordinator', holders) ?? holderOf('clinical-lead', holders) ?? admins[0]?.id ?? of.proposedBy;
  }
}
