import type { CheckInAnswers } from '#contracts';
import type { WorkScope } from '#platform';

export class AnswerCheckIn {
  constructor(
    readonly scope: WorkScope,
    readonly checkInId: string,
    readonly answers: CheckInAnswers,
    readonly finished: boolean,
  ) {}
}
