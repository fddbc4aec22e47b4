import { Inject } from '@nestjs/common';
import { routes, type TransitionView } from '#contracts';
import type { Transaction } from '#kernel';
import { type ProtocolDirectory, ports } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { endByNextMove } from '../after-move/follow-up.js';
import { ChangeTransition, type Here } from '../change-transition.js';
import type { Decided, Transition } from '../transition.js';
import { TransitionRepository } from '../transition.repository.js';
import { roleOf } from './propose.js';
import { accept } from './transition.aggregate.js';

/**
 * Level, care team, check-ins, rules and running alerts follow `transition.accepted` within this transaction
 * (subscribers with `delivery: 'within'`): all of them move, or none.
 */
@UseCase(routes.acceptTransition)
export class AcceptTransition {
  constructor(
    private readonly change: ChangeTransition,
    private readonly transitions: TransitionRepository,
    @Inject(ports.protocolDirectory) private readonly protocols: ProtocolDirectory,
  ) {}

  execute({ tx, params, version, body }: RequestOf<typeof routes.acceptTransition>): Promise<TransitionView> {
    return this.change.run(tx, { ...params, version }, async (before, here) => {
      const decision = await this.decide(tx, before, here, body);
      if (before.version === version) await this.endMovesBefore(tx, before, here);
      return decision;
    });
  }

  private async decide(
    tx: Transaction,
    before: Transition,
    here: Here,
    body: RequestOf<typeof routes.acceptTransition>['body'],
  ): Promise<Decided> {
    const [receiver, team, protocol] = await Promise.all([
      this.change.receiver(tx, before),
      this.change.team(tx, before.receivingTeamId),
      this.protocols.ofLevel(tx, before.to),
    ]);
    const receiverRole = roleOf(before.receiverId, team.holders);
    return accept(
      before,
      here.by,
      { ...body, protocolVersion: protocol.version, receiverRole },
      receiver,
      here,
      here.newId,
    );
  }

  /** What was still owed after the move before is owed after this one. */
  private async endMovesBefore(tx: Transaction, { id, patientId }: Transition, here: Here): Promise<void> {
    for (const moved of await this.transitions.lockGoing(tx, { patientId })) {
      const ended = moved.id === id ? null : endByNextMove(moved, here.by, here);
      if (ended) await this.transitions.save(tx, moved, ended);
    }
  }
}
