import { type CheckInAnswers, type EventType, eventContracts } from '#contracts';
import { given } from '#testing';
import { advance, answer, type CheckIn, type Decided, decline } from './check-in.aggregate.js';
import { aCheckIn, anOpenCheckIn, minute } from './check-in.builder.js';

const unpaused = { pausedUntil: null };
const types = ({ events }: Decided) => events.map(({ type }) => type);
const minutesIn = (at: Date | null) => at && (at.getTime() - minute(0).getTime()) / 60_000;

describe('time passes', () => {
  it.each<[string, CheckIn, number, CheckIn['state'], EventType[], number | null]>([
    ['before it opens', aCheckIn(), -1, 'scheduled', [], 0],
    ['when it opens', aCheckIn(), 0, 'open', ['check-in.opened'], 120],
    ['before half of it', anOpenCheckIn(), 119, 'open', [], 120],
    ['at half of it', anOpenCheckIn(), 120, 'open', ['check-in.reminder-due'], 216],
    ['half of it, seen again', anOpenCheckIn({ remindersSent: 1 }), 121, 'open', [], 216],
    ['at nine tenths', anOpenCheckIn({ remindersSent: 1 }), 216, 'open', ['check-in.reminder-due'], 960],
    ['at nine tenths, the first one lost', anOpenCheckIn(), 216, 'open', ['check-in.reminder-due'], 960],
    ['after the close, both lost', anOpenCheckIn(), 250, 'open', [], 960],
    ['at the close, both lost', anOpenCheckIn(), 240, 'open', [], 960],
    ['in grace', anOpenCheckIn({ remindersSent: 2 }), 959, 'open', [], 960],
    ['at the end of grace', anOpenCheckIn({ remindersSent: 2 }), 960, 'missed', ['check-in.missed'], null],
    ['half answered: no reminder', anOpenCheckIn({ answers: { mood: 4 } }), 120, 'open', [], 960],
    [
      'half answered: the end',
      anOpenCheckIn({ answers: { mood: 4 } }),
      960,
      'partial',
      ['check-in.left-partial'],
      null,
    ],
    ['opened late, after a reminder', aCheckIn(), 130, 'open', ['check-in.opened'], 216],
    ['opened late, in grace', aCheckIn(), 300, 'open', ['check-in.opened'], 960],
    ['never opened', aCheckIn(), 960, 'undeliverable', ['check-in.undeliverable'], null],
    ['never opened, days ago', aCheckIn(), 9_999, 'undeliverable', ['check-in.undeliverable'], null],
    ['done', anOpenCheckIn({ state: 'completed' }), 9_999, 'completed', [], null],
    ['missed already', anOpenCheckIn({ state: 'missed' }), 9_999, 'missed', [], null],
  ])('%s', (_, before, now, state, events, next) => {
    const then = given(before)
      .when((checkIn) => advance(checkIn, minute(now), unpaused))
      .thenEvents(...events)
      .thenGives({ checkIn: { state } });
    expect(minutesIn(then.result.nextDueAt)).toBe(next);
  });

  it('leaves a whole window to answer in, however late it opened', () => {
    const open = given(aCheckIn()).when((checkIn) => advance(checkIn, minute(900), unpaused));
    expect(minutesIn(open.result.checkIn.graceEndsAt)).toBe(1140);
    const at = (now: number) => open.when(({ checkIn }) => advance(checkIn, minute(now), unpaused));
    at(1139).thenGives({ checkIn: { state: 'open' } });
    at(1140).thenGives({ checkIn: { state: 'missed' } });
  });

  it('says which reminder it is', () => {
    const at = (now: number) => given(anOpenCheckIn()).when((checkIn) => advance(checkIn, minute(now), unpaused));
    at(120).thenEvents('check-in.reminder-due').thenEvent('check-in.reminder-due', { reminder: 1 });
    at(220).thenEvents('check-in.reminder-due').thenEvent('check-in.reminder-due', { reminder: 2 });
  });

  it('ends whatever the steps in between', () => {
    for (const every of [1, 7, 60, 119, 121, 500, 955]) {
      let checkIn = aCheckIn();
      const seen: string[] = [];
      for (let now = 0; now <= 3_000; now += every) {
        const then = advance(checkIn, minute(now), unpaused);
        seen.push(...types(then));
        checkIn = then.checkIn;
      }
      expect(checkIn.state).toBe('missed');
      expect(seen.filter((type) => type !== 'check-in.reminder-due')).toEqual(['check-in.opened', 'check-in.missed']);
      expect(seen.length).toBeLessThanOrEqual(4);
    }
  });
});

describe('a pause', () => {
  it.each<[string, CheckIn, number, number, CheckIn['state']]>([
    ['over the opening excuses', aCheckIn(), 0, 60, 'excused'],
    ['over the opening excuses, seen after an outage', aCheckIn(), 2_000, 60, 'excused'],
    ['that ended before the opening does nothing', aCheckIn(), 0, 0, 'open'],
    ['while open and unanswered excuses', anOpenCheckIn(), 30, 600, 'excused'],
    ['that is over does not', anOpenCheckIn(), 30, 20, 'open'],
    ['that ends at this moment does not', anOpenCheckIn(), 30, 30, 'open'],
    ['leaves what was said', anOpenCheckIn({ answers: { mood: 2 } }), 30, 600, 'open'],
    ['does not undo a missed one', anOpenCheckIn({ state: 'missed' }), 1_000, 2_000, 'missed'],
  ])('%s', (_, before, now, until, state) => {
    given(before)
      .when((checkIn) => advance(checkIn, minute(now), { pausedUntil: minute(until) }))
      .thenGives({ checkIn: { state } });
  });
});

describe('an answer', () => {
  it.each<[string, CheckIn['state'], number, boolean, CheckIn['state'], boolean]>([
    ['finished', 'open', 10, true, 'completed', false],
    ['in part', 'open', 10, false, 'open', false],
    ['at the very close', 'open', 240, true, 'completed', true],
    ['in grace', 'open', 300, true, 'completed', true],
    ['in part, in grace', 'open', 300, false, 'open', true],
    ['after grace, before anybody looked', 'open', 1_000, true, 'completed', true],
    ['after it was missed', 'missed', 2_000, true, 'completed', true],
    ['in part, after it was missed', 'missed', 2_000, false, 'partial', true],
    ['after it could not be delivered', 'undeliverable', 2_000, true, 'completed', true],
    ['the rest of a partial one', 'partial', 2_000, true, 'completed', true],
    ['after "not today"', 'declined', 60, true, 'completed', false],
    ['in a pause', 'excused', 60, true, 'completed', false],
    ['in a pause, in part', 'excused', 60, false, 'partial', false],
  ])('%s', (_, state, now, finished, after, late) => {
    given(aCheckIn({ state }))
      .when((checkIn) => answer(checkIn, { mood: 3 }, finished, minute(now)))
      .thenEvents('check-in.answered')
      .thenEvent('check-in.answered', { finished, late })
      .thenGives({ checkIn: { state: after, late, answers: { mood: 3 }, answeredAt: minute(now) } });
  });

  it('replaces what was sent before', () => {
    const replaced = given(anOpenCheckIn())
      .when((checkIn) => answer(checkIn, { mood: 3, sleep: 'well' }, false, minute(5)))
      .when(({ checkIn }) => answer(checkIn, { mood: 4 }, true, minute(6)));
    expect(replaced.result.checkIn.answers).toEqual({ mood: 4 });
  });

  it('opens the window on the way when the sweep was slower', () => {
    given(aCheckIn())
      .when((checkIn) => answer(checkIn, { mood: 3 }, true, minute(0)))
      .thenEvents('check-in.opened', 'check-in.answered');
  });

  it.each([{}, { urgeKinds: [] }, { meals: {} }])('finished with nothing in it (%j) says "not today"', (nothing) => {
    given(anOpenCheckIn())
      .when((checkIn) => answer(checkIn, nothing, true, minute(5)))
      .thenEvents('check-in.declined')
      .thenGives({ checkIn: { state: 'declined', answers: null } });
  });

  it('cleared again before it is finished is as if nothing had been said', () => {
    const cleared = given(anOpenCheckIn())
      .when((checkIn) => answer(checkIn, { mood: 3 }, false, minute(5)))
      .when(({ checkIn }) => answer(checkIn, {}, false, minute(6)))
      .thenEvents()
      .thenGives({ checkIn: { answers: null, answeredAt: null, late: false } });
    expect(cleared.result.checkIn.said.at(-1)).toMatchObject({ save: 2, takenBack: ['mood'] });
    cleared.when(({ checkIn }) => advance(checkIn, minute(960), unpaused)).thenGives({ checkIn: { state: 'missed' } });
  });

  it.each<[string, Partial<CheckIn>]>([
    ['while open, with nothing said', { state: 'open' }],
    ['once it was left partial', { state: 'partial', answers: { mood: 3 }, answeredAt: minute(5) }],
    ['once it was missed', { state: 'missed' }],
  ])('cleared %s changes nothing', (_, over) => {
    const before = aCheckIn(over);
    const cleared = given(before).when((checkIn) => answer(checkIn, {}, false, minute(1_000)));
    expect(cleared.result).toStrictEqual({ checkIn: before, events: [] });
  });

  it.each([answer, (c: CheckIn, ...[, , now]: [object, boolean, Date]) => decline(c, now)])('has its time', (act) => {
    given(aCheckIn())
      .when((checkIn) => act(checkIn, { mood: 1 }, true, minute(-1)))
      .thenRefuses('CHECK_IN.NOT_OPEN_YET');
    given(anOpenCheckIn({ state: 'completed' }))
      .when((checkIn) => act(checkIn, { mood: 1 }, true, minute(9)))
      .thenRefuses('CHECK_IN.CLOSED');
  });
});

describe('"not today"', () => {
  it.each<[string, Partial<CheckIn>, number, CheckIn['state'], EventType[]]>([
    ['while open', { state: 'open' }, 10, 'declined', ['check-in.declined']],
    ['after it was missed', { state: 'missed' }, 2_000, 'declined', ['check-in.declined']],
    ['twice', { state: 'declined' }, 10, 'declined', []],
    ['in a pause', { state: 'excused' }, 10, 'excused', []],
    ['left partial', { state: 'partial', answers: { mood: 2 } }, 2_000, 'partial', []],
    ['with something said', { state: 'open', answers: { mood: 2 } }, 10, 'partial', ['check-in.left-partial']],
  ])('%s', (_, over, now, state, events) => {
    given(aCheckIn(over))
      .when((checkIn) => decline(checkIn, minute(now)))
      .thenEvents(...events)
      .thenGives({ checkIn: { state } });
  });

  it.each([
    [239, false],
    [240, true],
  ])('said at minute %d is late: %s', (now, late) => {
    given(anOpenCheckIn())
      .when((checkIn) => decline(checkIn, minute(now)))
      .thenGives({ checkIn: { late, answeredAt: minute(now) } });
  });
});

it('says nothing that its contract does not know', () => {
  const all = [
    ...advance(aCheckIn(), minute(0), unpaused).events,
    ...advance(anOpenCheckIn(), minute(120), unpaused).events,
    ...advance(anOpenCheckIn(), minute(960), unpaused).events,
    ...answer(anOpenCheckIn(), { mood: 1 }, true, minute(1)).events,
    ...decline(anOpenCheckIn(), minute(1)).events,
  ];
  for (const event of all) expect(eventContracts[event.type].data.strict().safeParse(event.data).success).toBe(true);
});

describe('saved step by step', () => {
  const save = (checkIn: CheckIn, answers: CheckInAnswers, at: number) => answer(checkIn, answers, false, minute(at));
  const itemsOf = ({ events }: ReturnType<typeof save>) =>
    events.map(({ data }) => ('items' in data ? [data.save, data.items] : null));

  it('keeps what each save added, and says what is new', () => {
    const first = save(anOpenCheckIn(), { mood: 4, feelsSafe: 'no' }, 5);
    const second = save(first.checkIn, { mood: 4, feelsSafe: 'no', bodySigns: ['dizzy'] }, 6);
    const third = save(second.checkIn, { mood: 4, bodySigns: ['dizzy', 'chest-pain'], wentOkay: 'Tea' }, 7);
    expect([first, second, third].map(itemsOf)).toEqual([
      [[1, ['mood', 'feelsSafe']]],
      [[2, ['bodySigns']]],
      [[3, ['bodySigns', 'wentOkay']]],
    ]);
    expect(third.checkIn.said).toStrictEqual([
      { save: 1, at: minute(5).toISOString(), answers: { mood: 4, feelsSafe: 'no' }, takenBack: [] },
      { save: 2, at: minute(6).toISOString(), answers: { bodySigns: ['dizzy'] }, takenBack: [] },
      {
        save: 3,
        at: minute(7).toISOString(),
        answers: { bodySigns: ['dizzy', 'chest-pain'] },
        takenBack: ['feelsSafe'],
      },
    ]);
  });

  it('says nothing new by taking one of several back, nor by the same again', () => {
    const first = save(anOpenCheckIn(), { bodySigns: ['dizzy', 'chest-pain'] }, 5);
    expect(itemsOf(save(first.checkIn, { bodySigns: ['dizzy'] }, 6))).toEqual([[2, []]]);
    expect(itemsOf(save(first.checkIn, { bodySigns: ['dizzy', 'chest-pain'] }, 6))).toEqual([[2, []]]);
  });

  it('says it anew when it is said, taken back and said again', () => {
    const said = save(anOpenCheckIn(), { feelsSafe: 'no' }, 5);
    const back = save(said.checkIn, { feelsSafe: 'yes' }, 6);
    expect(itemsOf(save(back.checkIn, { feelsSafe: 'no' }, 7))).toEqual([[3, ['feelsSafe']]]);
  });

  it('keeps at most 200 saves, the first and the last', () => {
    let checkIn = anOpenCheckIn();
    for (let n = 0; n < 250; n++) checkIn = save(checkIn, { mood: n % 2 }, 5).checkIn;
    expect(checkIn.said.map(({ save: nth }) => nth)).toEqual([
      ...Array.from({ length: 100 }, (_, n) => n + 1),
      ...Array.from({ length: 100 }, (_, n) => n + 151),
    ]);
  });
});
