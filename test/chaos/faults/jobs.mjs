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

/** Jobs that are none, and an event that no release knows. It is kept as failed, with its reason, and holds up nobody. */
const poison = {
  name: 'poison',
  lane: 'clients',
  lasts: [0, 300],
  async inject({ postgres, queue, clinic, chance }) {
    const [{ id }] = await postgres.query('select uuidv7() as id');
    const subscriber = 'escalation.evaluate-rules';
    await postgres.query(
      `with written as (
         insert into domain_event values ($1, $2, 'chaos.unknown', 1, $3, now(), 'system', 'chaos', '{}')
         on conflict do nothing
       )
       insert into event_delivery (event_id, subscriber, organisation_id, subject_id, correlation_id, send_after)
       values ($1, $4, $2, $3, 'chaos', now()) on conflict do nothing`,
      [id, clinic.organisationId, randomUUID(), subscriber],
    );
    await queue.add(chance.shuffled(nonsense()));
    return id;
  },
  /** Found as failed in the end. */
  async heal(stage, id) {
    stage.poisoned.push(id);
  },
};

export const jobFaults = [again, poison];
