import { Inject } from '@nestjs/common';
import { type RouteAnswer, routes } from '#contracts';
import { DomainError } from '#kernel';
import { type CareTeamDirectory, ports, type StaffDirectory } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { addWorry } from '../hand-off/handoff-item.js';
import { TransitionRepository } from '../transition.repository.js';
import { MyCurrentTransition } from './my-current-transition.js';
import { MyTransitionView } from './my-transition-view.js';

@UseCase(routes.sayWorryAboutMove)
export class SayWorryAboutMove {
  constructor(
    private readonly current: MyCurrentTransition,
    private readonly transitions: TransitionRepository,
    private readonly views: MyTransitionView,
    @Inject(ports.careTeamDirectory) private readonly teams: CareTeamDirectory,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  async execute({
    tx,
    patientId,
    body,
  }: RequestOf<typeof routes.sayWorryAboutMove>): Promise<RouteAnswer<typeof routes.sayWorryAboutMove>> {
    const found = await this.current.of(tx, patientId);
    if (!found) throw new DomainError('TRANSITION.NOT_FOUND');
    const before = await this.transitions.lock(tx, found.id);
    const { sendingTeamId, receivingTeamId } = before;
    const [teams, hours] = await Promise.all([
      this.teams.byIds(tx, [...new Set([sendingTeamId, receivingTeamId])]),
      this.staff.businessHours(tx),
    ]);
    const holders = (id: string) => teams.get(id)?.holders ?? [];
    const sides = { sender: holders(sendingTeamId), receiver: holders(receivingTeamId) };
    const decision = addWorry(before, { id: tx.newId(), words: body.words }, sides, { now: tx.now, hours });
    await this.transitions.save(tx, before, decision);
    return { transition: await this.views.of(tx, decision.transition) };
  }
}
