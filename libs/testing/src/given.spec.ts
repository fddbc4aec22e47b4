import type { NewEvent } from '#contracts';
import { given } from './given.js';

const raised = { type: 'help.requested', data: { patientId: 'p-1' } } as NewEvent;
const decided = given(1).when((count) => ({ count: count + 1, events: [raised] }));
const fails = (check: () => unknown) => expect(check).toThrow();

describe('given, when, then', () => {
  it('passes where all of it is so', () => {
    decided.thenEvents('help.requested').thenEvents(raised).thenEvent('help.requested', {}).thenGives({ count: 2 });
    given(1)
      .when(() => null)
      .thenNothing();
    given(1)
      .when(() => {
        throw Object.assign(new Error(), { code: 'ALERT.ALREADY_RESOLVED' });
      })
      .thenRefuses('ALERT.ALREADY_RESOLVED');
  });

  it.each<[string, () => unknown]>([
    ['an event more', () => decided.thenEvents()],
    ['an event less', () => decided.thenEvents('help.requested', 'help.requested')],
    ['another event', () => decided.thenEvents('patient.registered')],
    ['an event that says something else', () => decided.thenEvents({ type: 'help.requested', data: {} })],
    ['no such event among them', () => decided.thenEvent('help.requested', { patientId: 'p-2' })],
    ['another state', () => decided.thenGives({ count: 3 })],
    ['something where nothing was expected', () => decided.thenNothing()],
    ['no refusal', () => decided.thenRefuses('ALERT.ALREADY_RESOLVED')],
    [
      'nothing where something was expected',
      () =>
        given(1)
          .when(() => null)
          .thenGives({}),
    ],
  ])('fails at %s', (_, check) => fails(check));

  it('goes on from what was decided, and decides each step once', () => {
    let decisions = 0;
    const second = given(1)
      .when((count) => {
        decisions++;
        return { count: count + 1 };
      })
      .when(({ count }) => ({ count: count * 10 }));
    second.thenGives({ count: 20 }).thenGives({ count: 20 });
    expect(decisions).toBe(1);
  });
});
