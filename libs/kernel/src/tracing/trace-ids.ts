import { createHash } from 'node:crypto';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Ids of traces and spans follow from ids that travel anyway, so that nothing has to be stored or sent for their sake and
 * every process works them out alike. A trace has the id of the correlation.
 */
export const traceIdOf = (correlationId: string): string =>
  uuid.test(correlationId) ? correlationId.replaceAll('-', '').toLowerCase() : hash(correlationId, 32);

/** @param what what makes the span the only one of its kind, such as an event's id */
export const spanIdOf = (...what: readonly string[]): string => hash(what.join(' '), 16);

export const requestSpan = (correlationId: string): string => spanIdOf('request', correlationId);
export const eventSpan = (eventId: string): string => spanIdOf('event', eventId);
export const jobSpan = (eventId: string, subscriber: string): string => spanIdOf('job', eventId, subscriber);
export const handlerSpan = (eventId: string, subscriber: string): string => spanIdOf('handle', eventId, subscriber);
export const deadlineSpan = (deadlineId: string): string => spanIdOf('deadline', deadlineId);

const hash = (text: string, digits: number): string => createHash('sha256').update(text).digest('hex').slice(0, digits);
