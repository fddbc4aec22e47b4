import type { WorkScope } from '#platform';

export class DeclineCheckIn {
  constructor(
    readonly scope: WorkScope,
    readonly checkInId: string,
  ) {}
}
