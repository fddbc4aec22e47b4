import type { BusinessHours } from '#ports';

export class FoundOrganisation {
  constructor(
    readonly organisationId: string,
    readonly name: string,
    readonly businessHours: BusinessHours,
  ) {}
}
