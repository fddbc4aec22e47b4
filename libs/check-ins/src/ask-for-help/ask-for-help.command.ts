import type { WorkScope } from '#platform';

export class AskForHelp {
  constructor(
    readonly scope: WorkScope,
    readonly words: string | null,
  ) {}
}
