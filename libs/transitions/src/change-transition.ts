import { Inject, Injectable } from '@nestjs/common';
import { authoriseTransition, type PatientAccess } from '#access';
import type { TransitionView } from '#contracts';
import { DomainError, type Transaction } from '#kernel';
import { type CareTeamDirectory, type NamedTeam, ports, type StaffDirectory } from '#ports';
import type { ReceiverNow } from './move/steps.js';
import type { Acting, Decided, Transition, World } from './transition.js';
import { TransitionRepository } from './transition.repository.js';
import { actingOf, TransitionViews } from './transition-views.js';

export interface Here extends World {
  by: Acting;
  newId(): string;
}

/** What every command on a transition has in common: may they, lock, decide, check the version, save, show. */
@Injectable()
export class ChangeTransition {
  constructor(
    private readonly transitions: TransitionRepository,
    private readonly views: TransitionViews,
    @Inject(ports.careTeamDirectory) private readonly teams: CareTeamDirectory,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  /**
   * @param version absent for what several may do side by side
   * @throws DomainError TRANSITION.NOT_FOUND; REQUEST.STALE when it is not at `version` any more (what the state refuses is said
   * first: "accepted already" helps more than "stale")
   */
  async run(
    tx: Transaction,
    { transitionId, version }: { transitionId: string; version?: number },
    decide: (transition: Transition, here: Here) => Decided | Promise<Decided>,
  ): Promise<TransitionView> {
    const { before, access } = await this.open(tx, transitionId);
    const decision = await decide(before, await this.here(tx));
    if (version !== undefined && before.version !== version) throw new DomainError('REQUEST.STALE');
    await this.transitions.save(tx, before, decision);
    return this.views.of(tx, decision.transition, access);
  }

  async here(tx: Transaction): Promise<Here> {
    return { now: tx.now, hours: await this.staff.businessHours(tx), by: actingOf(tx), newId: () => tx.newId() };
  }

  /** The patient is locked before any row of theirs: acceptance, deadlines and check-ins of one patient come one at a time. */
  private async open(tx: Transaction, id: string): Promise<{ before: Transition; access: PatientAccess }> {
    const access = await authoriseTransition(tx, id);
    const { patientId } = tx.accessBases.at(-1)!;
    tx.audit.concerns(patientId);
    await tx.serialise(patientId);
    return { before: await this.transitions.lock(tx, id), access };
  }

  /** How the receiver stands to the receiving team at this moment; null where none is named. */
  async receiver(tx: Transaction, { receiverId, receivingTeamId }: Transition): Promise<ReceiverNow | null> {
    if (!receiverId) return null;
    const [team, acting] = await Promise.all([this.team(tx, receivingTeamId), this.staff.acting(tx)]);
    return { onTeam: team.holders.some(({ staffId }) => staffId === receiverId), mayAct: acting.has(receiverId) };
  }

  /** @throws DomainError CARE_TEAM.NOT_FOUND */
  async team(tx: Transaction, careTeamId: string): Promise<NamedTeam> {
    const team = (await this.teams.byIds(tx, [careTeamId])).get(careTeamId);
    if (!team) throw new DomainError('CARE_TEAM.NOT_FOUND');
    return team;
  }

  /** @throws DomainError HANDOFF_ITEM.OWNER_UNKNOWN for somebody who is not there, or may not act */
  async assertMayOwn(tx: Transaction, field: string, ...staffIds: (string | null | undefined)[]): Promise<void> {
    const acting = await this.staff.acting(tx);
    if (staffIds.every((id) => !id || acting.has(id))) return;
    throw new DomainError('HANDOFF_ITEM.OWNER_UNKNOWN', undefined, [{ field, message: 'Choose somebody else.' }]);
  }
}
