import type { WorkScope } from '#platform';

export class ListCareTeams {
  constructor(readonly scope: WorkScope) {}
}
