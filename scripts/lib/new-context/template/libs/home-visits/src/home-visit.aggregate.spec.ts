import { becomeDue, finish, plan } from './home-visit.aggregate.js';
import { aHomeVisit, minute } from './home-visit.builder.js';

describe('a home visit', () => {
  it('is planned for a moment to come', () => {
    const { homeVisit, events } = plan(aHomeVisit(), minute(0));
    expect(homeVisit.state).toBe('planned');
    expect(events.map(({ type }) => type)).toEqual(['home-visit.added']);
  });

  it('is refused for a moment that is over', () => {
    expect(() => plan(aHomeVisit(), minute(60))).toThrow(
      expect.objectContaining({ code: 'HOME_VISIT.DUE_IN_THE_PAST' }),
    );
  });

  it.each([
    ['before its time', aHomeVisit(), 59, 'planned', []],
    ['at its time', aHomeVisit(), 60, 'due', ['home-visit.became-due']],
    ['when it is due already', aHomeVisit({ state: 'due' }), 61, 'due', []],
    ['when it is done', aHomeVisit({ state: 'done' }), 61, 'done', []],
  ])('%s', (_, given, now, state, types) => {
    const { homeVisit, events } = becomeDue(given, minute(now));
    expect(homeVisit.state).toBe(state);
    expect(events.map(({ type }) => type)).toEqual(types);
  });

  it('is done once', () => {
    const { homeVisit, events } = finish(aHomeVisit());
    expect([homeVisit.state, events.map(({ type }) => type)]).toEqual(['done', ['home-visit.finished']]);
    expect(finish(homeVisit)).toEqual({ homeVisit, events: [] });
  });
});
