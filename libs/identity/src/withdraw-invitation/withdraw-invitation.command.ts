import type { WorkScope } from '#platform';

export class WithdrawInvitation {
  constructor(
    readonly scope: WorkScope,
    readonly invitationId: string,
  ) {}
}
