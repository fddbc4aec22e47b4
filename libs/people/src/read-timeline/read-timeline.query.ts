import type { WorkScope } from '#platform';

export class ReadTimeline {
  constructor(
    readonly scope: WorkScope,
    readonly patientId: string,
    readonly page: { before?: string; limit: number },
  ) {}
}
