import type { ContactContent } from '#contracts';
import type { WorkScope } from '#platform';

export class SaveContactDetails {
  constructor(
    readonly scope: WorkScope,
    readonly patientId: string,
    readonly version: number,
    readonly contact: ContactContent,
  ) {}
}
