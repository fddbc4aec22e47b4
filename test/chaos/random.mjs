/** Chance that can be repeated: the same seed gives the same choices (mulberry32). */
export function chanceFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from, to) => from + next() * (to - from);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const shuffled = (list) =>
    list
      .map((each) => [next(), each])
      .sort(([a], [b]) => a - b)
      .map(([, each]) => each);
  return { next, between, pick, shuffled };
}
