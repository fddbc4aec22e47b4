import type { EventContract } from './event.js';

/**
 * What an event of this version, or of an earlier one, says in the words of today's version.
 *
 * @returns null when no step leads on from its version, or its data fit none of the shapes on the way
 */
export function upcastData<Contract extends Pick<EventContract, 'version' | 'data' | 'from'>>(
  contract: Contract,
  version: number,
  data: unknown,
): unknown {
  let said = data;
  for (let from = version; from < contract.version; from++) {
    const step = contract.from?.[from];
    const old = step?.was.safeParse(said);
    if (!step || !old?.success) return null;
    said = step.up(old.data as never);
  }
  const parsed = contract.data.safeParse(said);
  return parsed.success ? parsed.data : null;
}

/** Why an event of the first version cannot be read any more, or of one in between; null when each can. */
export function brokenChain({
  version,
  data,
  from = {},
}: Pick<EventContract, 'version' | 'data' | 'from'>): string | null {
  const given = Object.keys(from).map(Number);
  const wanted = Array.from({ length: version - 1 }, (_, n) => n + 1);
  const missing = wanted.filter((each) => !given.includes(each));
  if (missing.length) return `no step leads on from version ${missing.join(', ')}`;
  if (given.length > wanted.length) return 'a step leads on from a version that does not come before this one';
  const torn = wanted.find((each) => from[each]!.is !== (from[each + 1]?.was ?? data));
  return torn ? `the step from version ${torn} ends in another shape than the next begins with` : null;
}
