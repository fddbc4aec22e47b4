import fc from 'fast-check';
import type { TransitionState } from '#contracts';
import { DomainError } from '#kernel';
import { evidenceFor } from '#testing';
import { endByNextMove, missClocks, recordContact } from './after-move/follow-up.js';
import { addWorry, doItem, reopenItem, replaceOwner, tellLate, waiveItem } from './hand-off/handoff-item.js';
import {
  accept,
  cancel,
  close,
  decline,
  handOff,
  loseReceiver,
  makeReady,
  prepare,
  revise,
} from './move/transition.aggregate.js';
import { aTransition, at, clara, lena, nextId, present, programme, rita } from './transition.builder.js';
import { type Decided, isPending, namedIn, nextClock, nextTelling, type Transition, type World } from './transition.js';

/** What may follow what, written down once more by hand: the table of steps is held against it. */
const follows: Record<TransitionState, readonly TransitionState[]> = {
  proposed: ['preparing', 'cancelled'],
  preparing: ['ready', 'cancelled'],
  ready: ['handed-off', 'preparing', 'cancelled'],
  'handed-off': ['accepted', 'preparing', 'ready', 'cancelled'],
  accepted: ['followed-up', 'closed'],
  'followed-up': ['closed'],
  closed: [],
  cancelled: [],
};

interface Stay {
  level: string;
  from: number;
  to: number | null;
}

/** One patient, walked through moves by hand. */
class Walk {
  now = new Date('2026-03-02T15:00:00Z');
  readonly stays: Stay[] = [{ level: 'partial-hospitalisation', from: +this.now, to: null }];
  readonly all: Transition[] = [];
  readonly seen = new Map<string, Set<string>>();

  get world(): World {
    return { now: this.now, hours: programme };
  }
  get level(): string {
    return this.stays.at(-1)!.level;
  }
  get open(): Transition | undefined {
    return this.all.find(({ state }) => ['proposed', 'preparing', 'ready', 'handed-off'].includes(state));
  }

  take(before: Transition | null, decision: Decided | null): void {
    if (!decision) return;
    const { transition: after } = decision;
    if (before) {
      expect(after.version).toBe(before.version + 1);
      if (after.state !== before.state) expect(follows[before.state]).toContain(after.state);
      this.all[this.all.indexOf(before)] = after;
    } else this.all.push(after);
    const ids = this.seen.get(after.id) ?? new Set();
    for (const { id } of [...after.items, ...after.followUps]) ids.add(id);
    this.seen.set(after.id, ids);
  }
}

/** What must hold whatever was done. */
function look(walk: Walk): void {
  expect(
    walk.all.filter(({ state }) => ['proposed', 'preparing', 'ready', 'handed-off'].includes(state)).length,
  ).toBeLessThanOrEqual(1);
  for (const one of walk.all) {
    const there = new Set([...one.items, ...one.followUps].map(({ id }) => id));
    expect([...walk.seen.get(one.id)!].filter((id) => !there.has(id))).toEqual([]);
    const over = one.state === 'closed' || one.state === 'cancelled';
    for (const item of one.items.filter(isPending)) {
      expect(item.ownerId).toBeTruthy();
      expect(item.ownerId).not.toBe('gone');
      expect(over ? namedIn(one) : namedIn(one).includes(item.ownerId)).toEqual(over ? [] : true);
      expect(nextTelling(item, one) !== null || over || item.toldLate === 2).toBe(true);
    }
    if (over) expect(one.items.filter(isPending)).toEqual([]);
    for (const followUp of one.followUps.filter(isPending)) {
      expect(followUp.ownerId).toBeTruthy();
      expect(nextClock(followUp) !== null || followUp.clocks.every(({ missedAt }) => missedAt)).toBe(true);
    }
    expect((one.movedAt !== null) === ['accepted', 'followed-up', 'closed'].includes(one.state)).toBe(true);
  }
  walk.stays.forEach(({ from, to }, i) => {
    expect(to ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(from);
    expect(walk.stays[i + 1]?.from ?? null).toBe(to);
  });
}

type Do = (walk: Walk, pick: number) => void;

/** Refusals are part of a walk; whatever else is thrown is a mistake. */
const tried = (decide: () => Decided | null): Decided | null => {
  try {
    return decide();
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
};
const onOpen =
  (decide: (of: Transition, world: World, pick: number) => Decided | null): Do =>
  (walk, pick) => {
    const { open } = walk;
    if (open)
      walk.take(
        open,
        tried(() => decide(open, walk.world, pick)),
      );
  };
const onNewest =
  (decide: (of: Transition, world: World, pick: number) => Decided | null): Do =>
  (walk, pick) => {
    const newest = walk.all.at(-1);
    if (newest)
      walk.take(
        newest,
        tried(() => decide(newest, walk.world, pick)),
      );
  };
const itemOf = ({ items }: Transition, pick: number): string => items[pick % items.length]!.id;
const evidence = (of: Transition, pick: number) =>
  evidenceFor(of.items[pick % of.items.length]!.kind, 'paul', new Date('2026-03-02T15:00:00Z'));
const holders = { sender: [{ role: 'therapist' as const, staffId: 'tess' }], receiver: [] };

const doings: Record<string, Do> = {
  propose: (walk) => {
    if (walk.open) return;
    const [from, to] = [walk.level, walk.level === 'outpatient' ? 'partial-hospitalisation' : 'outpatient'];
    const reasons = ['deterioration-or-no-response' as const];
    walk.take(null, {
      transition: aTransition({ from: from as never, to: to as never, reasons }, walk.world),
      events: [],
    });
  },
  prepare: onOpen((of, world) => prepare(of, clara, world)),
  'do everything': (walk) => {
    for (let i = 0; i < 20; i++) doings['do an item']!(walk, i);
  },
  'do an item': onOpen((of, world, pick) => doItem(of, itemOf(of, pick), clara, evidence(of, pick), world)),
  'waive an item': onOpen((of, world, pick) => waiveItem(of, itemOf(of, pick), pick % 2 ? lena : clara, 'Why', world)),
  'open an item again': onOpen((of, world, pick) => reopenItem(of, itemOf(of, pick), world)),
  ready: onOpen((of, world) => makeReady(of, clara, world)),
  'hand off': onOpen((of, world, pick) => handOff(of, clara, { ...present, onTeam: pick % 5 > 0 }, world)),
  decline: onOpen((of, world) => decline(of, rita, 'No place', world)),
  cancel: onOpen((of, world, pick) => (pick % 4 ? null : cancel(of, clara, 'Stays', world))),
  'lose the receiver': onOpen((of, world, pick) => (pick % 3 ? null : loseReceiver(of, 'rita', world))),
  'name the receiver': onOpen((of, world) => revise(of, clara, { receiverId: 'rita' }, world)),
  'plan another day': onOpen((of, world, pick) =>
    revise(of, clara, { plannedFor: new Date(+world.now + (pick % 20) * 43_200_000) }, world),
  ),
  'give everything to others': onNewest((of, world) => replaceOwner(of, 'paul', 'clara', world)),
  worry: onNewest((of, world) =>
    of.state === 'closed' || of.state === 'cancelled'
      ? null
      : addWorry(of, { id: nextId(), words: 'Hm' }, holders, world),
  ),
  accept: (walk, pick) => {
    const { open } = walk;
    const given = {
      synthesis: 'Mine',
      formerTeamSeesForDays: 14,
      protocolVersion: 1,
      receiverRole: 'therapist' as const,
    };
    const by = pick % 4 ? rita : clara;
    const decision = open && tried(() => accept(open, by, given, present, walk.world, nextId));
    if (!open || !decision) return;
    for (const before of walk.all.filter(({ id }) => id !== open.id))
      walk.take(before, endByNextMove(before, rita, walk.world));
    walk.take(open, decision);
    walk.stays.at(-1)!.to = +walk.now;
    walk.stays.push({ level: open.to, from: +walk.now, to: null });
  },
  'let time pass': (walk, pick) => {
    walk.now = new Date(+walk.now + (1 + (pick % 60)) * 3_600_000);
    for (const one of [...walk.all]) {
      for (const { id } of one.items) walk.take(current(walk, one), tellLate(current(walk, one), id, walk.world));
      for (const { id } of one.followUps) walk.take(current(walk, one), missClocks(current(walk, one), id, walk.world));
    }
  },
  contact: onNewest((of, world, pick) => {
    const one = of.followUps[pick % Math.max(1, of.followUps.length)];
    const contact = {
      at: world.now,
      channel: pick % 2 ? ('phone' as const) : ('video' as const),
      reached: pick % 3 > 0,
      note: null,
    };
    return one ? recordContact(of, one.id, rita, contact, world) : null;
  }),
  'take the next step': (walk, pick) => {
    const next: Partial<Record<TransitionState, string[]>> = {
      proposed: ['prepare'],
      preparing: ['do everything', 'ready'],
      ready: ['name the receiver', 'hand off'],
      'handed-off': ['accept'],
      accepted: ['let time pass', 'contact', 'contact'],
      'followed-up': ['contact', 'close'],
    };
    next[walk.all.at(-1)?.state ?? 'closed']?.forEach((name, i) => {
      doings[name]!(walk, pick + i);
    });
  },
  close: onNewest((of, world) => close(of, clara, world)),
};
const current = (walk: Walk, { id }: Transition): Transition => walk.all.find((one) => one.id === id)!;

describe('a patient who is walked through moves at random', () => {
  it('never stands in a state that is not allowed, loses no item, and has no hole in their levels', () => {
    const reached = new Set<TransitionState>();
    const name = fc.oneof(fc.constant('take the next step'), fc.constantFrom(...Object.keys(doings)));
    const step = fc.tuple(name, fc.nat({ max: 200 }));
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
        const walk = new Walk();
        for (const [name, pick] of steps) {
          doings[name]!(walk, pick);
          for (const { state } of walk.all) reached.add(state);
        }
        look(walk);
      }),
      { numRuns: 5_000 },
    );
    expect([...reached].sort()).toEqual(Object.keys(follows).sort());
  });

  it('is caught where an item gets lost: the walk finds what was planted', () => {
    const walk = new Walk();
    doings.propose!(walk, 0);
    const open = walk.open!;
    walk.all[0] = { ...open, items: open.items.slice(1) };
    expect(() => look(walk)).toThrow();
  });

  it('clocks of a move on a Friday before the clocks change and a holiday on Monday', () => {
    // Chicago: clocks go forward on Sunday 8 March 2026; the Monday is a holiday of the programme.
    const world = at('2026-03-06T21:00:00Z', { holidays: [{ date: '2026-03-09' }] });
    const handed = { ...aTransition({}, world), state: 'handed-off' as const, items: [] };
    const given = {
      synthesis: 'Mine',
      formerTeamSeesForDays: 14,
      protocolVersion: 1,
      receiverRole: 'therapist' as const,
    };
    const { followUps } = accept(handed, rita, given, present, world, nextId).transition;
    expect(followUps.flatMap(({ clocks }) => clocks.map(({ clock, dueAt }) => [clock, dueAt.toISOString()]))).toEqual([
      ['72-hours', '2026-03-09T21:00:00.000Z'],
      ['two-business-days', '2026-03-12T04:59:59.999Z'],
      ['seven-days', '2026-03-14T04:59:59.999Z'],
      ['thirty-days', '2026-04-06T04:59:59.999Z'],
    ]);
  });
});
