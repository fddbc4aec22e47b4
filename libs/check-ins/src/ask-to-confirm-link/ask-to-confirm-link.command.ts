import type { WorkScope } from '#platform';

export class AskToConfirmLink {
  constructor(readonly scope: WorkScope) {}
}
