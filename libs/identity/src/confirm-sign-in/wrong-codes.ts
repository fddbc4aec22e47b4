import { Injectable } from '@nestjs/common';
import { type ErrorCode, routes } from '#contracts';
import { UnitOfWork } from '#kernel';
import { SessionResolver } from '../sessions/session-resolver.js';
import { SignInAudit } from '../sessions/sign-in-audit.js';
import { type SignInAttempt, SignInLimits } from '../sign-in/sign-in-limits.js';

/** Somebody has the password and not the code: it is written down, and the owner of the account is told. */
@Injectable()
export class WrongCodes {
  constructor(
    private readonly limits: SignInLimits,
    private readonly audit: SignInAudit,
    private readonly resolver: SessionResolver,
    private readonly work: UnitOfWork,
  ) {}

  async note(signInId: string, attempt: SignInAttempt, code: ErrorCode): Promise<void> {
    const { account: email, address } = attempt;
    await this.audit.failed({ action: routes.confirmSignIn.id, email, address }, code);
    if (code !== 'SECOND_FACTOR.WRONG_CODE' || !(await this.limits.isWorthTelling(attempt))) return;
    const owner = await this.resolver.actorBehind(signInId);
    if (!owner) return;
    const actor = { kind: 'system', organisationId: owner.organisationId } as const;
    await this.work.run({ actor }, async (tx) => {
      tx.append({ type: 'staff.wrong-codes-tried', data: { subjectId: owner.staffId } });
    });
  }
}
