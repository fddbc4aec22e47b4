import { perWakeUp } from '#contracts';

/**
 * Jobs for what is to be done, each for several things of one organisation. The same things make the same job: as long
 * as it waits, the queue does not take it twice.
 */
export function wakeUps<Item extends { organisationId: string }>(
  what: 'events' | 'deadlines',
  items: readonly Item[],
  idOf: (item: Item) => string,
): { id: string; job: object }[] {
  const jobs: { id: string; job: object }[] = [];
  for (const organisationId of new Set(items.map((item) => item.organisationId))) {
    const ofOne = items.filter((item) => item.organisationId === organisationId);
    for (let from = 0; from < ofOne.length; from += perWakeUp) {
      const group = ofOne.slice(from, from + perWakeUp);
      const id = idOf(group[0]!);
      jobs.push({ id: group.length > 1 ? `${id}-and-${group.length - 1}` : id, job: { [what]: group } });
    }
  }
  return jobs;
}
