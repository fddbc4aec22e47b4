import { z } from 'zod';
import { alertEvents } from './alerts/events.js';
import { checkInEvents } from './check-ins/events.js';
import { consentEvents } from './consent/events.js';
import { escalationEvents } from './escalation/events.js';
import { identityEvents } from './identity/events.js';
import type { EventContract } from './kernel/event.js';
import { notificationEvents } from './notifications/events.js';
import { operationsEvents } from './operations/events.js';
import { peopleEvents } from './people/events.js';
import { transitionEvents } from './transitions/events.js';
import { webhookEvents } from './webhooks/events.js';

/** Every domain event there is. An event that is not here cannot be appended. */
export const eventContracts = {
  ...identityEvents,
  ...peopleEvents,
  ...consentEvents,
  ...checkInEvents,
  ...escalationEvents,
  ...alertEvents,
  ...operationsEvents,
  ...transitionEvents,
  ...notificationEvents,
  ...webhookEvents,
};

export type EventType = keyof typeof eventContracts;
export type EventData<T extends EventType> = z.infer<(typeof eventContracts)[T]['data']>;

/** An event as it is appended. The unit of work adds id, time, organisation, actor and correlation. */
export type NewEvent = { [T in EventType]: { type: T; data: EventData<T> } }[EventType];

/** An event as it is read back: appended once, never changed. */
export type DomainEvent<T extends EventType = EventType> = {
  [K in T]: {
    id: string;
    organisationId: string;
    type: K;
    version: number;
    subjectId: string;
    occurredAt: Date;
    actor: string;
    correlationId: string;
    data: EventData<K>;
  };
}[T];

export const eventTypes = Object.keys(eventContracts) as EventType[];
export const isEventType = (type: string): type is EventType => Object.hasOwn(eventContracts, type);

type Contracts = typeof eventContracts;
/** Event types that can wake a rule. */
export type RuleTrigger = {
  [T in EventType]: Contracts[T] extends EventContract<z.ZodObject, true> ? T : never;
}[EventType];
export const RuleTrigger = z
  .enum(eventTypes.filter((type) => eventContracts[type].wakesRules) as [RuleTrigger, ...RuleTrigger[]])
  .meta({ id: 'RuleTrigger' });
