import { randomUUID } from 'node:crypto';

const eventsOfLate = `
select h.event_id as "eventId", h.subscriber, e.organisation_id as "organisationId", e.subject_id as "subjectId",
       e.correlation_id as "correlationId"
  from handled_event h join domain_event e on e.id = h.event_id
 where h.event_id > uuidv7(interval '-1 minute') order by h.event_id desc limit 20`;

const eventsUnderWay = `
select event_id as "eventId", subscriber, organisation_id as "organisationId", subject_id as "subjectId",
       correlation_id as "correlationId"
  from event_delivery where failed_at is null limit 20`;

const deadlinesOfLate = `
select id as "deadlineId", organisation_id as "organisationId", patient_id as "patientId", correlation_id as "correlationId"
  from deadline where wake_after > now() - interval '1 minute' and wake_after < now() + interval '5 seconds' limit 20`;

/** Jobs that were done, and those that are about to be, twice more and in any order. */
const again = {
  name: 'jobs doubled and reordered',
  lane: 'clients',
  lasts: [0, 200],
  async inject({ postgres, queue, chance }) {
    const events = [...(await postgres.query(eventsOfLate)), ...(await postgres.query(eventsUnderWay))];
    const deadlines = await postgres.query(deadlinesOfLate);
    const jobs = [
      ...events.map((event) => ['events', { events: [event] }]),
      ...deadlines.map((deadline) => ['deadlines', { deadlines: [deadline] }]),
    ];
    if (events.length > 1) jobs.push(['events', { events: chance.shuffled(events).slice(0, 32) }]);
    await queue.add(chance.shuffled([...jobs, ...jobs]));
  },
  async heal() {},
};

const nonsense = () => [
  ['events', {}],
  ['events', { events: [] }],
  ['events', { events: [{ eventId: 'not an id', subscriber: 7 }] }],
  ['events', { events: 'none' }],
  ['deadlines', { deadlines: [{ deadlineId: null }] }],
  ['deadlines', 'words'],
  ['events', { events: [nobodysEvent()] }],
  ['deadlines', { deadlines: [nobodysDeadline()] }],
];
const nobodys = () => ({ organisationId: randomUUID(), correlationId: 'chaos' });
const nobodysEvent = () => ({ ...nobodys(), eventId: randomUUID(), subjectId: randomUUID(), subscriber: 'no.one' });
const nobodysDeadline = () => ({ ...nobodys(), deadlineId: randomUUID(), patientId: randomUUID() });

/** Two events for a rule: one that no release can read, and one of a type that only a newer release knows. */
const unreadable = { type: 'check-in.missed', data: '{"chaos":true}' };
const ofNewerRelease = { type: 'chaos.unknown', data: '{}' };

/**
 * Jobs that are none, an event that is kept as failed with its reason, and one that waits for a newer release. They
 * hold up nobody.
 */
const poison = {
  name: 'poison',
  lane: 'clients',
  lasts: [0, 300],
  async inject({ postgres, queue, clinic, chance }) {
    const failing = await append(postgres, clinic, unreadable);
    const waiting = await append(postgres, clinic, ofNewerRelease);
    await queue.add(chance.shuffled(nonsense()));
    return { failing, waiting };
  },
  /** Looked for in the end. */
  async heal(stage, { failing, waiting }) {
    stage.poisoned.push(failing);
    stage.putOff.push(waiting);
  },
};

async function append(postgres, { organisationId }, { type, data }) {
  const [{ id }] = await postgres.query('select uuidv7() as id');
  await postgres.query(
    `with written as (
       insert into domain_event values ($1, $2, $5, 1, $3, now(), 'system', 'chaos', $6) on conflict do nothing
     )
     insert into event_delivery (event_id, subscriber, organisation_id, subject_id, correlation_id, send_after)
     values ($1, $4, $2, $3, 'chaos', now()) on conflict do nothing`,
    [id, organisationId, randomUUID(), 'escalation.evaluate-rules', type, data],
  );
  return id;
}

export const jobFaults = [again, poison];
