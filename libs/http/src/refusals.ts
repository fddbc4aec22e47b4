import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AuditTrail } from '#backbone';
import { type ErrorCode, errorCodes, type RouteContract } from '#contracts';
import { type Actor, type AuditedRequest, Log, UnitOfWork } from '#kernel';
import { auditedRequest } from './audited-request.js';

/** Whose chain keeps what nobody known tried: no organisation can see it, the operator verifies and reads it. */
export const noOrganisation = '00000000-0000-0000-0000-000000000000';

/** Bad form, and faults of ours: nobody was refused anything. */
const notARefusal = new Set([400, 413, 415, 428, 500, 503]);
/** Somebody without a session has no name, and expired ones ask all the time; who is refused for load is not even asked. */
const commonplace = new Set<ErrorCode>(['ACCESS.SIGN_IN_NEEDED', 'SERVICE.BUSY']);
/** Written down by who knows whose account was tried. */
const toldElsewhere = new Set<ErrorCode>([
  'ACCESS.WRONG_CREDENTIALS',
  'SECOND_FACTOR.WRONG_CODE',
  'SECOND_FACTOR.CODE_USED',
]);
/** From nobody known, within a minute and process: a flood must not fill the disk. */
const strangersPerMinute = 600;

/** Writes down what was refused, in a transaction of its own, since the one of the request was rolled back. */
@Injectable()
export class Refusals {
  private strangers = { minute: 0, count: 0 };

  constructor(
    private readonly work: UnitOfWork,
    private readonly trail: AuditTrail,
    private readonly log: Log,
  ) {}

  /** Never throws: the refusal itself must reach the caller. */
  async keep(request: FastifyRequest & { actor?: Actor; contract?: RouteContract }, code: ErrorCode): Promise<void> {
    const { actor, contract } = request;
    if (!contract || notARefusal.has(errorCodes[code][0])) return;
    if (!actor && (commonplace.has(code) || toldElsewhere.has(code) || !this.roomForStrangers())) return;
    try {
      await this.record(actor ?? nobody, auditedRequest(contract, request), code, request.id);
    } catch (error) {
      this.log.error('A refusal could not be written to the audit', error);
    }
  }

  /** One entry on its own: for what has no unit of work. */
  async record(actor: Actor, audit: AuditedRequest, outcome: string, correlationId?: string): Promise<void> {
    await this.work.run({ actor, correlationId }, async (tx) => this.trail.write(tx, audit, outcome));
  }

  private roomForStrangers(): boolean {
    const minute = Math.floor(performance.now() / 60_000);
    if (minute !== this.strangers.minute) this.strangers = { minute, count: 0 };
    return ++this.strangers.count <= strangersPerMinute;
  }
}

const nobody: Actor = { kind: 'nobody', organisationId: noOrganisation };
