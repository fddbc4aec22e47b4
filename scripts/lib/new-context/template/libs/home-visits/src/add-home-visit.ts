import { type RouteAnswer, routes } from '#contracts';
import { type RequestOf, UseCase } from '#use-cases';
import { plan } from './home-visit.aggregate.js';
import { HomeVisitRepository } from './home-visit.repository.js';
import { homeVisitDeadline } from './reactions/mark-home-visit-when-due.js';

type Answer = RouteAnswer<typeof routes.addHomeVisit>;

@UseCase(routes.addHomeVisit)
export class AddHomeVisit {
  constructor(private readonly homeVisits: HomeVisitRepository) {}

  async execute({ tx, patientId, body }: RequestOf<typeof routes.addHomeVisit>): Promise<Answer> {
    const given = { id: tx.newId(), patientId, words: body.words, dueAt: new Date(body.dueAt) };
    const { homeVisit, events } = plan(given, tx.now);
    const { id, dueAt } = homeVisit;
    this.homeVisits.add(tx, homeVisit);
    tx.scheduleFirst({ kind: homeVisitDeadline, subjectId: id, serialiseBy: patientId, dueAt });
    tx.append(...events);
    return { id };
  }
}
