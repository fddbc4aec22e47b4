/** Lists with one thing changed; the list that is given stays as it is. */
export const replaced = <T>(list: readonly T[], index: number, by: T): T[] =>
  list.map((each, i) => (i === index ? by : each));
export const removed = <T>(list: readonly T[], index: number): T[] => list.filter((_, i) => i !== index);
export const added = <T>(list: readonly T[], one: T): T[] => [...list, one];
export const moved = <T>(list: readonly T[], from: number, to: number): T[] => {
  const rest = removed(list, from);
  return [...rest.slice(0, to), list[from]!, ...rest.slice(to)];
};
