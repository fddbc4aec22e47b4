import { Injectable } from '@nestjs/common';
import { type FiredDeadline, FiresAt, type HandlesDeadline, type Transaction } from '#kernel';
import { becomeDue } from '../home-visit.aggregate.js';
import { HomeVisitRepository } from '../home-visit.repository.js';

/** Written into the database: it never changes. */
export const homeVisitDeadline = 'home-visit.due';

@Injectable()
@FiresAt(homeVisitDeadline)
export class MarkHomeVisitWhenDue implements HandlesDeadline {
  constructor(private readonly homeVisits: HomeVisitRepository) {}

  async fire({ subjectId }: FiredDeadline, tx: Transaction): Promise<void> {
    const found = await this.homeVisits.lock(tx, subjectId);
    if (!found) return;
    const { homeVisit, events } = becomeDue(found, tx.now);
    this.homeVisits.saveState(tx, homeVisit);
    tx.append(...events);
  }
}
