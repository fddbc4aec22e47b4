import { isVisible } from '#access';
import { type RouteAnswer, routes } from '#contracts';
import { type RequestOf, UseCase } from '#use-cases';
import { HomeVisitRepository } from './home-visit.repository.js';

type Answer = RouteAnswer<typeof routes.listHomeVisits>;

@UseCase(routes.listHomeVisits)
export class ListHomeVisits {
  constructor(private readonly homeVisits: HomeVisitRepository) {}

  async execute({ tx, patientId, access }: RequestOf<typeof routes.listHomeVisits>): Promise<Answer> {
    const found = await this.homeVisits.ofPatient(tx, patientId);
    return {
      homeVisits: found.map(({ id, words, dueAt, state }) => ({
        id,
        words: isVisible(access, 'notes') ? words : null,
        dueAt: dueAt.toISOString(),
        state,
      })),
      withheld: [...access.withheld],
    };
  }
}
