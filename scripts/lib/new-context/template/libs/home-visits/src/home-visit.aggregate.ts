import type { NewEvent } from '#contracts';
import { DomainError } from '#kernel';

export interface HomeVisit {
  id: string;
  patientId: string;
  words: string;
  dueAt: Date;
  state: 'planned' | 'due' | 'done';
}

export interface Decided {
  homeVisit: HomeVisit;
  events: NewEvent[];
}

/** @throws DomainError HOME_VISIT.DUE_IN_THE_PAST */
export function plan(given: Omit<HomeVisit, 'state'>, now: Date): Decided {
  if (given.dueAt <= now) {
    const message = 'Choose a moment to come.';
    throw new DomainError('HOME_VISIT.DUE_IN_THE_PAST', undefined, [{ field: '/dueAt', message }]);
  }
  const homeVisit: HomeVisit = { ...given, state: 'planned' };
  return { homeVisit, events: [{ type: 'home-visit.added', data: said(homeVisit) }] };
}

/** Nothing happens before its time, a second time, or to what is done. */
export function becomeDue(homeVisit: HomeVisit, now: Date): Decided {
  if (homeVisit.state !== 'planned' || now < homeVisit.dueAt) return { homeVisit, events: [] };
  return {
    homeVisit: { ...homeVisit, state: 'due' },
    events: [{ type: 'home-visit.became-due', data: said(homeVisit) }],
  };
}

/** Said twice, it is done once. */
export function finish(homeVisit: HomeVisit): Decided {
  if (homeVisit.state === 'done') return { homeVisit, events: [] };
  return {
    homeVisit: { ...homeVisit, state: 'done' },
    events: [{ type: 'home-visit.finished', data: said(homeVisit) }],
  };
}

const said = ({ id, patientId, dueAt }: HomeVisit) => ({ patientId, homeVisitId: id, dueAt: dueAt.toISOString() });
