import { Inject } from '@nestjs/common';
import { routes, type TransitionView } from '#contracts';
import { DomainError, staffIdOf, type Transaction } from '#kernel';
import { type PatientDirectory, ports, type RoleHolder } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { ChangeTransition } from '../change-transition.js';
import { Templates } from '../templates/templates.repository.js';
import { TransitionRepository } from '../transition.repository.js';
import { TransitionViews } from '../transition-views.js';
import { propose } from './propose.js';

@UseCase(routes.proposeTransition)
export class ProposeTransition {
  constructor(
    private readonly transitions: TransitionRepository,
    private readonly templates: Templates,
    private readonly change: ChangeTransition,
    private readonly views: TransitionViews,
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
  ) {}

  async execute({ tx, patientId, access, body }: RequestOf<typeof routes.proposeTransition>): Promise<TransitionView> {
    const patient = (await this.patients.summaries(tx, [patientId])).get(patientId);
    if (!patient) throw new DomainError('PATIENT.NOT_FOUND');
    const { levelOfCare: from, careTeamId: sendingTeamId } = patient;
    if (from === body.to) throw sameLevel();
    const receivingTeamId = body.receivingTeamId ?? sendingTeamId;
    const [template, sender, receiver, here] = await Promise.all([
      this.templates.templateOf(tx, from, body.to),
      this.change.team(tx, sendingTeamId),
      this.change.team(tx, receivingTeamId),
      this.change.here(tx),
    ]);
    await this.change.assertMayOwn(tx, '/coordinatorId', body.coordinatorId);
    if (body.receiverId) assertReceiver(body.receiverId, receiver.holders);
    const proposal = {
      ...{ ...body, id: tx.newId(), patientId, from, sendingTeamId, receivingTeamId, template },
      ...{ plannedFor: new Date(body.plannedFor), proposedBy: staffIdOf(tx.actor) },
    };
    const sides = { sender: sender.holders, receiver: receiver.holders };
    const decision = propose(proposal, sides, here, here.newId);
    await this.assertNoneOpen(tx, patientId);
    await this.transitions.save(tx, null, decision);
    return this.views.of(tx, decision.transition, access);
  }

  /** Also kept by the table: this names it before anything is written. */
  private async assertNoneOpen(tx: Transaction, patientId: string): Promise<void> {
    const open = await tx.one(
      `select 1 from transition where patient_id = $1 and state in ('proposed', 'preparing', 'ready', 'handed-off')`,
      [patientId],
    );
    if (open) throw new DomainError('TRANSITION.OPEN_ALREADY');
  }
}

const sameLevel = (): DomainError =>
  new DomainError('TRANSITION.SAME_LEVEL', undefined, [{ field: '/to', message: 'Choose another level.' }]);

/** @throws DomainError TRANSITION.RECEIVER_NOT_ON_TEAM */
export function assertReceiver(receiverId: string, holders: readonly RoleHolder[]): void {
  if (holders.some(({ staffId }) => staffId === receiverId)) return;
  const message = 'Choose somebody who holds a role on the receiving team and may act.';
  throw new DomainError('TRANSITION.RECEIVER_NOT_ON_TEAM', undefined, [{ field: '/receiverId', message }]);
}
