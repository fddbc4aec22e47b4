import { Injectable } from '@nestjs/common';
import type { SignInMethod } from '#contracts';
import { DomainError } from '#kernel';
import { CodeApp } from '../factors/code-app.js';
import { RecoveryCodes } from '../factors/recovery-codes.js';

/** A code from the app, or one from paper. */
@Injectable()
export class SecondFactor {
  constructor(
    private readonly app: CodeApp,
    private readonly recovery: RecoveryCodes,
  ) {}

  /** @throws DomainError SECOND_FACTOR.WRONG_CODE, CODE_USED */
  async check(signInId: string, code: string): Promise<SignInMethod> {
    if (/^\d{6}$/.test(code)) {
      await this.app.use(signInId, code);
      return 'totp';
    }
    if (!(await this.recovery.use(signInId, code))) throw new DomainError('SECOND_FACTOR.WRONG_CODE');
    return 'recovery-code';
  }
}
