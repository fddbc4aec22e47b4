import type { NewInvitation } from '#contracts';
import type { WorkScope } from '#platform';

export class InviteStaff {
  constructor(
    readonly scope: WorkScope,
    readonly given: NewInvitation,
  ) {}
}
