import type { EventType } from '#contracts';
import { given } from '#testing';
import { becomeDue, finish, type HomeVisit, plan } from './home-visit.aggregate.js';
import { aHomeVisit, minute } from './home-visit.builder.js';

describe('a home visit', () => {
  it('is planned for a moment to come', () => {
    given(aHomeVisit())
      .when((wanted) => plan(wanted, minute(0)))
      .thenEvents('home-visit.added')
      .thenGives({ homeVisit: { state: 'planned' } });
  });

  it('is refused for a moment that is over', () => {
    given(aHomeVisit())
      .when((wanted) => plan(wanted, minute(60)))
      .thenRefuses('HOME_VISIT.DUE_IN_THE_PAST');
  });

  it.each<[string, HomeVisit['state'], number, HomeVisit['state'], EventType[]]>([
    ['waits before its time', 'planned', 59, 'planned', []],
    ['becomes due at its time', 'planned', 60, 'due', ['home-visit.became-due']],
    ['does not become due again', 'due', 61, 'due', []],
    ['does not become due once it is done', 'done', 61, 'done', []],
  ])('%s', (_, before, now, state, events) => {
    given(aHomeVisit({ state: before }))
      .when((homeVisit) => becomeDue(homeVisit, minute(now)))
      .thenEvents(...events)
      .thenGives({ homeVisit: { state } });
  });

  it('is done once, however often somebody says so', () => {
    given(aHomeVisit())
      .when(finish)
      .thenEvents('home-visit.finished')
      .when(({ homeVisit }) => finish(homeVisit))
      .thenEvents()
      .thenGives({ homeVisit: { state: 'done' } });
  });
});
