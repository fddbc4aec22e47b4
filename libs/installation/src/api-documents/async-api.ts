import { z } from 'zod';
import {
  type ActionName,
  type EventType,
  eventContracts,
  eventTypes,
  Id,
  Instant,
  type LiveMessageName,
  liveMessages,
  ruleOf,
} from '#contracts';
import { MessageSchemas } from './message-schemas.js';

const ref = (path: string) => ({ $ref: `#/${path}` });
const refs = (channel: string, names: readonly string[]) =>
  names.map((name) => ref(`channels/${channel}/messages/${name}`));
const messages = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, ref(`components/messages/${name}`)]));

/** A domain event as a reader gets it: what it says, in an envelope that is the same for all. */
const envelope = (type: EventType) =>
  z.object({
    id: Id,
    organisationId: Id,
    type: z.literal(type),
    version: z.literal(eventContracts[type].version),
    subjectId: Id.describe('Whom it is about; effects for one subject happen one after the other'),
    occurredAt: Instant,
    actor: z.string().describe('Who or what caused it'),
    correlationId: z.string().describe('The request, or the deadline, that it follows from'),
    data: eventContracts[type].data,
  });

const eventMessage = (type: EventType, schemas: MessageSchemas) => ({
  name: type,
  title: type,
  summary: eventContracts[type].summary,
  description: eventContracts[type].onTimeline ? 'Shown on the patient’s timeline.' : 'Not shown on the timeline.',
  contentType: 'application/json',
  payload: schemas.add(envelope(type), 'output'),
});

const liveMessage = (name: LiveMessageName, schemas: MessageSchemas) => {
  const { from, action, payload } = liveMessages[name];
  return {
    name,
    title: name,
    summary: `${from === 'server' ? 'Goes to' : 'May be sent by'} ${whoOf(action)} who may ${ruleOf(action).to}.`,
    contentType: 'application/json',
    payload: schemas.add(payload, from === 'server' ? 'output' : 'input'),
  };
};

const whoOf = (action: ActionName): string =>
  ruleOf(action).by === 'locked-session' ? 'staff with a locked screen' : 'staff';

/** Domain events and socket messages as AsyncAPI 3, made from contracts. */
export function asyncApiDocument() {
  const schemas = new MessageSchemas();
  const liveNames = Object.keys(liveMessages) as LiveMessageName[];
  const sentBy = (from: 'server' | 'client') => liveNames.filter((name) => liveMessages[name].from === from);
  const described = {
    ...Object.fromEntries(eventTypes.map((type) => [type, eventMessage(type, schemas)])),
    ...Object.fromEntries(liveNames.map((name) => [name, liveMessage(name, schemas)])),
  };
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Holdfast: events and live messages',
      version: '1.0.0',
      description: 'What happened, told inside Holdfast and to the screens of the care team.',
      license: { name: 'Apache-2.0' },
    },
    defaultContentType: 'application/json',
    channels: {
      domainEvents: {
        address: 'domain_event',
        title: 'Domain events',
        description:
          'Appended in the transaction that made them true and never changed. Each subscriber gets each event at ' +
          'least once and handles it exactly once. Order is not promised: read the state, do not trust the arrival.',
        messages: messages(eventTypes),
      },
      live: {
        address: '/socket.io',
        title: 'Live messages',
        description:
          'socket.io with the session cookie. A message is a hint: whoever is behind a position asks `listAlerts` ' +
          'for what changed since. The server joins a socket to what its person may see.',
        messages: messages(liveNames),
      },
    },
    operations: {
      appendEvent: operation('send', 'domainEvents', 'A unit of work appends what happened', eventTypes),
      reactToEvent: operation('receive', 'domainEvents', 'A subscriber reacts', eventTypes),
      tellScreens: operation('send', 'live', 'Holdfast tells the screens that are open', sentBy('server')),
      hearScreens: operation('receive', 'live', 'A screen asks', sentBy('client')),
    },
    components: { messages: described, schemas: schemas.shared },
  };
}

const operation = (action: 'send' | 'receive', channel: string, summary: string, names: readonly string[]) => ({
  action,
  channel: ref(`channels/${channel}`),
  summary,
  messages: refs(channel, names),
});
