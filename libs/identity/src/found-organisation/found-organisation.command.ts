import type { BusinessHours } from '#contracts';

export class FoundOrganisation {
  constructor(
    readonly organisationId: string,
    readonly name: string,
    readonly businessHours: BusinessHours,
  ) {}
}
