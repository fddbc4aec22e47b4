import { Inject } from '@nestjs/common';
import {
  type DomainEvent,
  type EventType,
  eventContracts,
  eventTypes,
  type Person,
  type RouteAnswer,
  routes,
  type TimelineEntry,
} from '#contracts';
import { eventsOfSubject, isReadable, type ReadEvent } from '#kernel';
import { type EventDetail, EventDetails, ports, type StaffDirectory } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';

/** A type of a newer release is left out: whether the team may see it stands in that release alone. */
const shown = eventTypes.filter((type) => eventContracts[type].onTimeline);

type Answer = RouteAnswer<typeof routes.readTimeline>;

/** The log is the timeline: events say what happened, their owners add the words that events may not carry. */
@UseCase(routes.readTimeline)
export class ReadTimeline {
  constructor(
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
    private readonly details: EventDetails,
  ) {}

  async execute({ tx, patientId, access, query: page }: RequestOf<typeof routes.readTimeline>): Promise<Answer> {
    const { before, limit } = page;
    // A check-in is saved step by step: its first save stands for it, with what was said when.
    const found = await eventsOfSubject(tx, patientId, { types: shown, before, limit: limit + 1, firstOf: 'save' });
    const events = found.slice(0, page.limit);
    const [people, details] = await Promise.all([
      this.staff.people(tx, staffIn(events)),
      this.details.of(tx, events.filter(isReadable), access),
    ]);
    return {
      entries: events.map((event) => toEntry(event, people, details)),
      withheld: [...access.withheld],
      next: found.length > events.length ? (events.at(-1)?.id ?? null) : null,
    };
  }
}

const staffIdIn = ({ actor }: ReadEvent): string | null => (actor.startsWith('staff:') ? actor.slice(6) : null);

const namedIn = ({ data }: DomainEvent): string[] => ('staffIds' in data ? data.staffIds : []);

const staffIn = (events: ReadEvent[]): string[] =>
  [...new Set(events.flatMap((event) => [staffIdIn(event), ...(isReadable(event) ? namedIn(event) : [])]))].filter(
    (id) => id !== null,
  );

function toEntry(event: ReadEvent, people: Map<string, Person>, details: Map<string, EventDetail>): TimelineEntry {
  const staffId = staffIdIn(event);
  const entry = {
    id: event.id,
    at: event.occurredAt.toISOString(),
    by: staffId ? (people.get(staffId) ?? null) : null,
  };
  if (!isReadable(event)) {
    const type = event.type as EventType;
    return { ...entry, type, data: {}, note: null, answers: null, said: [], unreadable: true };
  }
  const detail = details.get(event.id);
  const names = 'staffIds' in event.data ? { names: event.data.staffIds.map((id) => people.get(id)?.name ?? '') } : {};
  // The first save stands for the whole check-in: how it ended is said by how it stands.
  const finished = detail?.finished === undefined ? {} : { finished: detail.finished };
  return {
    ...entry,
    type: event.type,
    data: { ...event.data, ...names, ...finished } as TimelineEntry['data'],
    note: detail?.note ?? null,
    answers: detail?.answersNow ?? null,
    said: detail?.said ?? [],
    unreadable: false,
  };
}
