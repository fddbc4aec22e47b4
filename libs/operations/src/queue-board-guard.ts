import type { IncomingHttpHeaders } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { mayTry } from '#contracts';
import { Authenticators, Refusals } from '#http';
import { type Actor, CONFIGURATION, type Configuration, Database, DomainError, UnitOfWork } from '#kernel';
import { ports, type StaffDirectory } from '#ports';

/**
 * Who may look into the queues, which hold ids of every organisation: admins who are named as operators. Where nobody is
 * named, the admins of the one organisation that there is; with a second organisation, nobody.
 */
@Injectable()
export class QueueBoardGuard {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
    private readonly authenticators: Authenticators,
    private readonly work: UnitOfWork,
    private readonly database: Database,
  ) {}

  /** @throws DomainError as any route: nobody known, not an admin, or nothing there for this admin */
  async admit(headers: IncomingHttpHeaders): Promise<Actor> {
    const actor = await this.authenticators.actorOf('staff', headers);
    if (actor?.kind !== 'staff') throw new DomainError('ACCESS.SIGN_IN_NEEDED');
    if (!mayTry('queue-board.use', actor.roles)) throw new DomainError('ACCESS.NOT_ALLOWED');
    if (!(await this.isOpenTo(actor))) throw new DomainError('REQUEST.NOT_FOUND');
    return actor;
  }

  async isOpenTo(actor: Actor): Promise<boolean> {
    if (actor.kind !== 'staff' || !mayTry('queue-board.use', actor.roles)) return false;
    const { operators } = this.configuration;
    if (!operators) {
      const [row] = await this.database.query<{ alone: boolean }>('select one_organisation_alone() as alone');
      return row?.alone ?? false;
    }
    const admins = await this.work.read(actor, (tx) => this.staff.toMail(tx, 'admin'));
    return admins.some(({ id, email }) => id === actor.staffId && operators.includes(email.toLowerCase()));
  }
}

/** Writes down what somebody changed by way of the queue board. */
@Injectable()
export class QueueBoardAudit {
  constructor(private readonly refusals: Refusals) {}

  async changed(actor: Actor, correlationId: string, address: string | null): Promise<void> {
    const change = { action: 'useQueueBoard', kind: 'change', patientId: null, resourceId: null, address } as const;
    await this.refusals.record(actor, change, 'allowed', correlationId);
  }
}
