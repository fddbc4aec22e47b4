import type { EventData, EventType } from '#contracts';
import type { Happening } from '#ports';
import { Moving } from './moving.js';

const hour = 3_600_000;
const start = Date.parse('2026-03-02T08:00:00Z');
const moment = (hours: number) => new Date(start + hours * hour).toISOString();
const all = new Set<never>();

/** As it is known after what happened, at an hour. */
class Told {
  private readonly moving = new Moving();
  private count = 0;

  happened<T extends EventType>(type: T, data: Partial<EventData<T>>, hours = 0): Happening {
    const about = { patientId: 'p', transitionId: 't1', itemId: 'i1', ...data };
    const happening = { id: `${this.count++}`, type, at: start + hours * hour, data: about } as unknown as Happening;
    this.moving.take(happening);
    return happening;
  }

  at(hours: number, event: Happening | null = null) {
    return this.moving.facts(all, start + hours * hour, event);
  }
}

describe('facts about a move', () => {
  let told: Told;
  beforeEach(() => {
    told = new Told();
  });

  it('are not known of somebody who never moved', () => {
    expect(told.at(0)).toEqual({
      'transitions.state': null,
      'transitions.gaps': null,
      'transitions.itemsOverdue': null,
      'transitions.hoursOverdue': null,
      'transitions.missed': null,
      'transitions.missedClock': null,
      'transitions.daysSinceMove': null,
    });
  });

  it('say where the newest one stands, whatever comes of an older one', () => {
    told.happened('transition.proposed', {});
    told.happened('transition.accepted', {}, 24);
    told.happened('transition.proposed', { transitionId: 't2' }, 48);
    told.happened('transition.closed', {}, 50);
    expect(told.at(72)).toMatchObject({ 'transitions.state': 'proposed', 'transitions.daysSinceMove': 2 });
  });

  it.each([
    ['transition.preparation-began', 'preparing'],
    ['transition.became-ready', 'ready'],
    ['transition.handed-off', 'handed-off'],
    ['transition.declined', 'preparing'],
    ['transition.accepted', 'accepted'],
    ['transition.followed-up', 'followed-up'],
    ['transition.closed', 'closed'],
    ['transition.cancelled', 'cancelled'],
  ] as const)('after %s it is %s', (type, state) => {
    told.happened('transition.proposed', {});
    told.happened(type, {});
    expect(told.at(1)['transitions.state']).toBe(state);
  });

  it.each([
    ['transition.handed-off', 'preparing'],
    ['transition.preparation-began', 'preparing'],
    [null, 'proposed'],
  ] as const)('a receiver who is lost after %s leaves it %s', (before, state) => {
    told.happened('transition.proposed', {});
    if (before) told.happened(before, {});
    told.happened('transition.receiver-lost', {});
    expect(told.at(1)['transitions.state']).toBe(state);
  });

  it('return to ready when the hand-off is to go to somebody else, and stay where it is not', () => {
    told.happened('transition.proposed', { toTeamId: 'a', receiverId: 'x' });
    told.happened('transition.handed-off', {});
    told.happened('transition.revised', { toTeamId: 'a', receiverId: 'x' });
    expect(told.at(1)['transitions.state']).toBe('handed-off');
    told.happened('transition.revised', { toTeamId: 'a', receiverId: 'y' });
    expect(told.at(1)['transitions.state']).toBe('ready');
  });

  it('count what is late of a move that is followed up, too, while the next one is proposed', () => {
    told.happened('transition.proposed', {});
    told.happened('transition.accepted', {}, 1);
    told.happened('handoff-item.added', { dueAt: moment(2) }, 1);
    told.happened('transition.proposed', { transitionId: 't2' }, 2);
    expect(told.at(3)).toMatchObject({ 'transitions.state': 'proposed', 'transitions.itemsOverdue': 1 });
  });

  it('count the items whose time has passed, and how long the first of them waits', () => {
    told.happened('transition.proposed', {});
    told.happened('handoff-item.added', { dueAt: moment(10) });
    told.happened('handoff-item.added', { itemId: 'i2', dueAt: moment(20) });
    const overdue = (hours: number) => {
      const facts = told.at(hours);
      return [facts['transitions.itemsOverdue'], facts['transitions.hoursOverdue']];
    };
    expect(overdue(9)).toEqual([0, 0]);
    expect(overdue(12)).toEqual([1, 2]);
    expect(overdue(21)).toEqual([2, 11]);
    told.happened('handoff-item.settled', { status: 'done' }, 21);
    expect(overdue(24)).toEqual([1, 4]);
    told.happened('handoff-item.reopened', { dueAt: moment(30) }, 25);
    expect(overdue(31)).toEqual([2, 11]);
    told.happened('handoff-item.assigned', { itemId: 'i2', dueAt: moment(40) }, 31);
    expect(overdue(31)).toEqual([1, 1]);
    told.happened('transition.cancelled', {}, 32);
    expect(overdue(50)).toEqual([0, 0]);
  });

  it('name the gaps of a hand-off that is open', () => {
    told.happened('transition.proposed', {});
    told.happened('transition.gap-appeared', { gap: 'no-receiver' });
    told.happened('transition.gap-appeared', { gap: 'consent-missing' });
    told.happened('transition.gap-closed', { gap: 'no-receiver' });
    expect(told.at(1)['transitions.gaps']).toEqual(['consent-missing']);
    told.happened('transition.cancelled', {});
    expect(told.at(1)['transitions.gaps']).toEqual([]);
  });

  it('say which contact was missed, of the event that says so alone', () => {
    told.happened('transition.proposed', {});
    const missed = told.happened('follow-up.missed', { followUp: 'first-contact', clock: '72-hours' }, 72);
    expect(told.at(72, missed)).toMatchObject({
      'transitions.missed': 'first-contact',
      'transitions.missedClock': '72-hours',
    });
    expect(told.at(73)).toMatchObject({ 'transitions.missed': null, 'transitions.missedClock': null });
  });
});
