import { type ChainRole, eventContracts } from '#contracts';
import { acknowledge, matchAgain, raise, reopen, resolve, stepUnanswered } from './alert.aggregate.js';
import { aMatch, circumstances, holder } from './alert.builder.js';
import { namedIn } from './alert.js';
import { type Circumstances, type Decision, nextRoles } from './chain.js';

const span = (amount: number) => ({ amount, unit: 'm' as const });
const start = circumstances();
const later = (minutes: number, given: Partial<Circumstances> = {}) =>
  circumstances({ now: new Date(+start.now + minutes * 60_000), ...given });

/** One step per list of roles; each waits ten minutes longer than the one before it. */
const chainOf = (steps: ChainRole[][], repeats = false) =>
  aMatch({
    chain: { steps: steps.map((roles, index) => ({ roles, acknowledgeWithin: span(10 * (index + 1)) })), repeats },
  });
const raised = (steps: ChainRole[][], given: Partial<Circumstances> = {}, repeats = false) =>
  raise('alert-1', 'team-1', chainOf(steps, repeats), later(0, given));
const unanswered = ({ alert }: Decision, minutes: number, given: Partial<Circumstances> = {}) =>
  stepUnanswered(alert, later(minutes, given))!;
const lines = ({ trace }: Decision) => trace.map(({ code, roles, staffIds }) => [code, roles, staffIds]);
const vacancies = ({ events }: Decision) =>
  events.flatMap(({ type, data }) => (type === 'care-team.role-found-vacant' ? [data.role] : []));

describe('a step with several roles', () => {
  const holders = [
    holder('nurse', 'ana'),
    holder('nurse', 'ben'),
    holder('therapist', 'ana'),
    holder('on-call', 'eva'),
  ];

  it('tells everybody who holds one of them, each person once, and nobody else', () => {
    const decision = raised([['nurse', 'therapist']], { holders });
    expect(lines(decision).at(-1)).toEqual(['STEP_NOTIFIED', ['nurse', 'therapist'], ['ana', 'ben']]);
    expect(decision.events.at(-1)).toMatchObject({
      type: 'alert.step-taken',
      data: { step: 0, roles: ['nurse', 'therapist'], staffIds: ['ana', 'ben'] },
    });
    expect(decision.alert.notified).toEqual(holders.slice(0, 3));
  });

  it('says in one line which of its roles is vacant, and who was told all the same', () => {
    const decision = raised([['nurse', 'physician']], { holders });
    expect(lines(decision).slice(2)).toEqual([
      ['STEP_SKIPPED_ROLE_VACANT', ['physician'], undefined],
      ['STEP_NOTIFIED', ['nurse'], ['ana', 'ben']],
    ]);
    expect(vacancies(decision)).toEqual(['physician']);
  });

  it('reaches whoever owns what is late; where nobody does, the next is told at once and no vacancy is said', () => {
    const owned = raised([['owner'], ['nurse']], { holders: [...holders, holder('owner', 'uma')] });
    expect(owned.events.at(-1)).toMatchObject({ data: { step: 0, staffIds: ['uma'] } });
    const unowned = raised([['owner'], ['nurse']], { holders });
    expect(unowned.events.at(-1)).toMatchObject({ data: { step: 1, staffIds: ['ana', 'ben'] } });
    expect(vacancies(unowned)).toEqual([]);
  });

  it('reaches the owner of what is late next, too, and puts off nothing; once somebody took it on, nobody', () => {
    const owners = (...ids: string[]) => ({ holders: [...holders, ...ids.map((id) => holder('owner', id))] });
    const told = raised([['owner'], ['nurse']], owners('uma'));
    const next = aMatch({ ...chainOf([['owner'], ['nurse']]), facts: { 'transitions.itemsOverdue': 2 } });
    const again = matchAgain(told.alert, next, later(3, owners('uma', 'vera')))!;
    expect(again.events).toMatchObject([{ type: 'alert.step-taken', data: { step: 0, staffIds: ['vera'] } }]);
    expect(again.alert.nextStepAt).toEqual(told.alert.nextStepAt);
    expect(again.alert.run.taken).toMatchObject([{ step: 0, staffIds: ['uma', 'vera'] }]);
    expect(unanswered(again, 10, owners('uma', 'vera')).events.at(-1)).toMatchObject({ data: { step: 1 } });
    const taken = acknowledge(told.alert, 'uma', later(1)).alert;
    expect(matchAgain(taken, next, later(3, owners('uma', 'vera')))!.events).toEqual([]);
  });

  it('is answered by its people in the roles in which they were told', () => {
    const told = raised([['nurse', 'therapist'], ['on-call']], { holders });
    expect(lines(unanswered(told, 10, { holders }))[0]).toEqual([
      'STEP_UNANSWERED',
      ['nurse', 'therapist'],
      ['ana', 'ben'],
    ]);
    expect(lines(acknowledge(told.alert, 'ben', later(1)))).toEqual([
      ['ACKNOWLEDGED', ['nurse'], ['ben']],
      ['CHAIN_STOPPED', undefined, undefined],
    ]);
    expect(lines(resolve(told.alert, 'ana', { outcome: 'other', note: null }, later(1)))).toEqual([
      ['RESOLVED', ['nurse', 'therapist'], ['ana']],
    ]);
  });

  it('is taken again when one of its people has not been told in this round', () => {
    const first = raised([['therapist'], ['nurse']], { holders });
    const second = unanswered(first, 10, { holders });
    expect(lines(second).at(-1)).toEqual(['STEP_NOTIFIED', ['nurse'], ['ana', 'ben']]);
    expect(second.alert.notified).toEqual([holders[2], holders[0], holders[1]]);
  });
});

describe('those who hold a role and may not act', () => {
  const unable = [holder('nurse', 'gone'), holder('physician', 'gone'), holder('therapist', 'left')];

  it('are named once each, with the roles of this step alone', () => {
    const decision = raised([['nurse', 'physician'], ['therapist']], { unable });
    expect(lines(decision)[2]).toEqual(['STEP_SKIPPED_MAY_NOT_ACT', ['nurse', 'physician'], ['gone']]);
  });

  it('are told apart from a role that nobody holds', () => {
    const decision = raised([['nurse', 'on-call'], ['coordinator']], { unable });
    expect(lines(decision).slice(2, 4)).toEqual([
      ['STEP_SKIPPED_MAY_NOT_ACT', ['nurse'], ['gone']],
      ['STEP_SKIPPED_ROLE_VACANT', ['on-call'], undefined],
    ]);
    expect(vacancies(decision)).toEqual(['nurse', 'on-call']);
    expect(decision.alert.run.taken[0]).toEqual({ step: 0, at: start.now, staffIds: [], skipped: 'may-not-act' });
  });
});

describe('a skipped step', () => {
  it('is kept with its reason and its moment', () => {
    const decision = raised([['nurse'], ['coordinator'], ['coordinator', 'physician'], ['admin']]);
    const next = unanswered(decision, 20);
    expect(next.alert.run.taken).toEqual([
      { step: 0, at: start.now, staffIds: [], skipped: 'vacant' },
      { step: 1, at: start.now, staffIds: ['coordinator'], skipped: null },
      { step: 2, at: later(20).now, staffIds: ['coordinator'], skipped: 'already-told' },
      { step: 3, at: later(20).now, staffIds: ['admin'], skipped: null },
    ]);
    expect(lines(next)).toContainEqual(['STEP_SKIPPED_ALREADY_TOLD', ['coordinator', 'physician'], ['coordinator']]);
  });

  it('is not told to admins as a role to fill, when it is the admins who are missing', () => {
    expect(vacancies(raised([['admin', 'nurse'], ['coordinator']], { holders: [holder('coordinator')] }))).toEqual([
      'nurse',
    ]);
  });
});

describe('the end of a chain', () => {
  it('leaves nobody waited for, and is begun anew from a clean sheet', () => {
    const ended = unanswered(raised([['coordinator']]), 10);
    expect(ended.alert).toMatchObject({ nextStepAt: null, run: { current: null, exhausted: true, round: 1 } });
    expect(stepUnanswered(ended.alert, later(11))).toBeNull();
    const again = matchAgain(ended.alert, { ...chainOf([['coordinator']]), severity: 'S3' }, later(12))!;
    expect(again.alert.run).toMatchObject({ current: 0, exhausted: false, round: 2, taken: [{ step: 0 }] });
  });

  it('comes at once for a rule of before each alert had a step: it is open, and asks nobody', () => {
    for (const repeats of [false, true]) {
      const decision = raised([], {}, repeats);
      expect(decision.alert).toMatchObject({ state: 'open', nextStepAt: null, notified: [], run: { taken: [] } });
      expect(lines(decision).map(([code]) => code)).toEqual(['RULE_MATCHED', 'RAISED']);
      expect(decision.events.map(({ type }) => type)).toEqual(['alert.raised']);
    }
  });

  it('is no end where it repeats: the first step is told again, with all that was found on the way', () => {
    const steps: ChainRole[][] = [['coordinator'], ['nurse']];
    const again = unanswered(raised(steps, {}, true), 10);
    expect(lines(again).map(([code]) => code)).toEqual([
      'STEP_UNANSWERED',
      'STEP_SKIPPED_ROLE_VACANT',
      'CHAIN_REPEATED',
      'STEP_NOTIFIED',
    ]);
    expect(again.events.map(({ type }) => type)).toEqual(['care-team.role-found-vacant', 'alert.step-taken']);
    expect(again.alert).toMatchObject({ nextStepAt: later(20).now, run: { round: 2, current: 0 } });
    expect(again.alert.notified).toEqual([holder('coordinator')]);
  });

  it('tells in the next round who has come into the role since', () => {
    const [ana, ben] = [holder('nurse', 'ana'), holder('nurse', 'ben')];
    const first = raised([['nurse']], { holders: [ana] }, true);
    expect(unanswered(first, 10, { holders: [ana, ben] }).alert.notified).toEqual([ana, ben]);
  });

  it('waits as long as its last step would, where a repeating round reached nobody', () => {
    const round = raised([['nurse'], ['on-call'], ['physician']], {}, true);
    expect(lines(round).map(([code]) => code)).toEqual([
      'RULE_MATCHED',
      'RAISED',
      'STEP_SKIPPED_ROLE_VACANT',
      'STEP_SKIPPED_ROLE_VACANT',
      'STEP_SKIPPED_ROLE_VACANT',
      'CHAIN_REPEATED',
    ]);
    expect(vacancies(round)).toEqual(['nurse', 'on-call', 'physician']);
    expect(round.alert).toMatchObject({ nextStepAt: later(30).now, run: { round: 1, current: 2 } });
    const filled = unanswered(round, 30, { holders: [holder('nurse', 'ana')] });
    expect(lines(filled)).toEqual([
      ['STEP_UNANSWERED', [], []],
      ['CHAIN_REPEATED', undefined, undefined],
      ['STEP_NOTIFIED', ['nurse'], ['ana']],
    ]);
  });
});

describe('the countdown', () => {
  const steps: ChainRole[][] = [['coordinator'], ['therapist', 'nurse']];

  it('names the roles of the next step, and none past the last', () => {
    const first = raised(steps);
    expect(nextRoles(first.alert)).toEqual(['therapist', 'nurse']);
    expect(nextRoles(unanswered(first, 10).alert)).toEqual([]);
  });

  it('names the first step again where the chain repeats', () => {
    expect(nextRoles(unanswered(raised(steps, {}, true), 10).alert)).toEqual(['coordinator']);
  });

  it('names nobody once somebody took it on', () => {
    expect(nextRoles(acknowledge(raised(steps, {}, true).alert, 'coordinator', later(1)).alert)).toEqual([]);
  });
});

it('shows the names of those who were told, who took it on and who closed it, each once', () => {
  const told = raised([['coordinator']]);
  expect(namedIn(told.alert)).toStrictEqual(['coordinator']);
  const taken = acknowledge(told.alert, 'eva', later(1)).alert;
  expect(namedIn(resolve(taken, 'coordinator', { outcome: 'other', note: null }, later(2)).alert)).toEqual([
    'coordinator',
    'eva',
  ]);
});

it('says nothing that its contract does not know', () => {
  const id = '019aaf00-0000-7000-8000-00000000000a';
  const world = circumstances({ holders: [holder('coordinator', id)] });
  const first = raise(id, id, chainOf([['nurse'], ['coordinator']]), world);
  const taken = acknowledge(first.alert, id, world);
  const all = [
    first,
    stepUnanswered(first.alert, world)!,
    taken,
    matchAgain(taken.alert, { ...chainOf([['coordinator']]), severity: 'S4' }, world)!,
    reopen(taken.alert, 'given-back', world),
    resolve(taken.alert, id, { outcome: 'other', note: 'Spoke' }, world),
  ].flatMap(({ events }) => events);
  for (const event of all) expect(eventContracts[event.type].data.strict().safeParse(event.data).error).toBeUndefined();
});
