import { type RouteAnswer, routes } from '#contracts';
import { type RequestOf, UseCase } from '#use-cases';
import { StayViews } from './stay-views.js';
import { Stays } from './stays.repository.js';

@UseCase(routes.listLevelOfCareStays)
export class ListLevelOfCareStays {
  constructor(
    private readonly stays: Stays,
    private readonly views: StayViews,
  ) {}

  async execute({
    tx,
    patientId,
  }: RequestOf<typeof routes.listLevelOfCareStays>): Promise<RouteAnswer<typeof routes.listLevelOfCareStays>> {
    return { stays: await this.views.of(tx, await this.stays.ofPatient(tx, patientId)) };
  }
}
