import type { Session } from '#contracts';
import type { WorkScope } from '#platform';

export class ReadSession {
  constructor(
    readonly scope: WorkScope,
    readonly staffId: string,
    readonly times: Pick<Session, 'lockAfterSeconds' | 'endsAt'>,
  ) {}
}
