import { setTimeout as wait } from 'node:timers/promises';

/** In a round strikes such a part of the kinds of each lane: two processes at a time, all else one after the other. */
const part = 1 / 4;
const sideBySide = 'processes';

/** After a round the world is left alone until everything that was due by then is shown; this long at most. */
const patience = 30_000;
const breath = 300;

/**
 * Round after round of faults under load: in each some of every lane at the same time, then none until what fell due
 * meanwhile has come to a screen.
 *
 * @param perKind stops when each kind was injected so often; otherwise `seconds` decides
 * @returns the rounds, `{ from, over, to, caughtUp, kinds }` in milliseconds of the clock, and how often each kind was injected
 */
export async function runRounds(stage, { faults, perKind, seconds, between }) {
  const rounds = [];
  const injected = new Map(faults.map(({ name }) => [name, 0]));
  const decks = new Map([...new Set(faults.map(({ lane }) => lane))].map((lane) => [lane, []]));
  const draw = (lane) => {
    const deck = decks.get(lane);
    const wanted = faults.filter(
      (fault) => fault.lane === lane && !(injected.get(fault.name) >= (perKind ?? Infinity)),
    );
    if (!deck.length) deck.push(...stage.chance.shuffled(wanted));
    return deck.pop();
  };
  /** Lists of those that strike in turn. */
  const drawSome = (lane) => {
    const kinds = faults.filter((fault) => fault.lane === lane).length;
    const count = Math.max(1, Math.floor(kinds * part + stage.chance.next()));
    const drawn = Array.from({ length: count }, () => draw(lane)).filter(Boolean);
    return lane === sideBySide ? drawn.map((fault) => [fault]) : [drawn];
  };
  const end = Date.now() + seconds * 1000;
  while (perKind || Date.now() < end) {
    const chosen = [...decks.keys()].flatMap(drawSome);
    const round = { from: Date.now(), kinds: chosen.flat().map(({ name }) => name) };
    if (!round.kinds.length) break;
    round.over = Math.max(...(await Promise.all(chosen.map((faults) => sufferInTurn(stage, faults)))));
    round.to = Date.now();
    for (const name of round.kinds) injected.set(name, injected.get(name) + 1);
    round.complete = await untilCaughtUp(stage, round.to);
    round.caughtUp = Date.now();
    rounds.push(round);
    stage.say(`${describe(round)}`);
    await between?.();
    await wait(breath);
  }
  return { rounds, injected };
}

async function sufferInTurn(stage, faults) {
  let over = 0;
  for (const fault of faults) over = await suffer(stage, fault);
  return over;
}

/** @returns when it was over: a process that starts again or wakes up may take its time after that */
async function suffer(stage, fault) {
  const { chance } = stage;
  await wait(chance.between(0, 800));
  const [least, most] = fault.lasts;
  const lasts = chance.between(least, most);
  const what = await fault.inject(stage);
  await wait(lasts);
  const healing = fault.heal(stage, what);
  if (fault.lane !== 'processes') await healing;
  const over = Date.now();
  await healing;
  return over;
}

async function untilCaughtUp({ ledger, screens }, moment) {
  for (const end = Date.now() + patience; Date.now() < end; await wait(50)) {
    const waiting = ledger.expected.filter((expected) => expected.from <= moment && !isShown(expected, screens));
    if (waiting.length === 0) return true;
  }
  return false;
}

export function isShown(expected, screens) {
  expected.shown ||= screens.some(({ shown }) => shown.has(`${expected.patientId} ${expected.rule}`));
  return expected.shown;
}

const describe = ({ from, to, caughtUp, kinds, complete }) =>
  `${kinds.join(' + ')}: ${((to - from) / 1000).toFixed(1)} s, right again after ${((caughtUp - to) / 1000).toFixed(1)} s${complete ? '' : ' (NOT)'}`;
