import type { WorkScope } from '#platform';

export class WithdrawConsent {
  constructor(
    readonly scope: WorkScope,
    readonly consentId: string,
  ) {}
}
