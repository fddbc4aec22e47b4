import { Inject, Injectable, Optional } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { looks, type RouteContract } from '#contracts';
import { type Actor, DomainError, Metrics, type Transaction, UnitOfWork, type WorkScope } from '#kernel';
import { type PatientDirectory, ports } from '#ports';
import type { AnswerOf, Asked, Client } from './request.js';
import { messageOf } from './use-case.js';

const noClient = {
  address: '',
  cookie: undefined,
  userAgent: null,
  setCookie: () => {
    throw new Error('There is no browser to set a cookie in.');
  },
} satisfies Omit<Client, 'route'>;

/**
 * The one way to a use case: for HTTP, the demo and tests alike. What the contract says the route is about decides what is done
 * around it: a route about a patient runs in a transaction that was let to that patient, or not at all.
 */
@Injectable()
export class UseCases {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly work: UnitOfWork,
    private readonly metrics: Metrics,
    /** Absent where a test runs a context without patients. */
    @Optional() @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
  ) {}

  /** @throws DomainError of the use case; PATIENT.NOT_FOUND where the actor is not let to the patient */
  async run<R extends RouteContract>(contract: R, asked: Asked<R>): Promise<AnswerOf<R>> {
    const ended = this.metrics.useCases.startTimer({ route: contract.id });
    try {
      const answer = await this.within(contract, { client: { ...noClient, route: contract.id }, ...asked });
      ended({ outcome: 'done' });
      return answer as AnswerOf<R>;
    } catch (error) {
      ended({ outcome: error instanceof DomainError ? 'refused' : 'failed' });
      throw error;
    }
  }

  private within(contract: RouteContract, asked: object & { scope?: WorkScope; params?: unknown }): Promise<unknown> {
    if (!contract.about) return this.dispatch(contract, asked);
    const { scope: given, ...request } = asked;
    // Whoever calls from the inside sets out to do what the route does, too.
    const scope = given && { ...given, action: given.action ?? contract.action };
    if (!scope) throw new Error(`${contract.id} is about a patient, and nobody asks.`);
    if (contract.about === 'row') {
      return this.work.run(scope, async (tx) => {
        const answer = await this.dispatch(contract, { ...request, tx });
        assertOpened(contract, tx);
        return answer;
      });
    }
    const patientId = patientOf(asked.params, scope.actor);
    // What only looks waits for nobody.
    return this.work.run(looks(contract) ? scope : { ...scope, serialiseBy: patientId }, async (tx) => {
      const access = await this.patients.authorise(tx, patientId);
      return this.dispatch(contract, { ...request, tx, patientId, access });
    });
  }

  private dispatch(contract: RouteContract, request: object): Promise<unknown> {
    const message = new (messageOf(contract))(request as never);
    return looks(contract) ? this.queries.execute(message as never) : this.commands.execute(message as never);
  }
}

/** The one in the path; else the one whose link, or whose supporter, asks. */
function patientOf(params: unknown, actor: Actor): string {
  const { patientId } = (params ?? {}) as { patientId?: string };
  if (patientId) return patientId;
  if (actor.kind === 'patient' || actor.kind === 'supporter') return actor.patientId;
  throw new Error('No patient was named.');
}

/** Forgetting to ask who may see the patient of a row shows nothing: the work is rolled back. */
function assertOpened(contract: RouteContract, tx: Transaction): void {
  if (tx.actor.kind !== 'system' && !tx.accessBases.length) {
    throw new Error(`${contract.id} is about a patient whom it did not open.`);
  }
}
