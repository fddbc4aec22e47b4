import { z } from 'zod';
import { type DomainEvent, eventContracts, isEventType, webhookEventTypes } from '#contracts';
import { payloadOf } from './payload.js';

const [id, patientId, alertId, staffId] = [1, 2, 3, 4].map((n) => `019aaf00-0000-7000-8000-00000000000${n}`) as [
  string,
  string,
  string,
  string,
];
const event: DomainEvent<'alert.step-taken'> = {
  ...{ id, organisationId: id, type: 'alert.step-taken', version: 1, subjectId: patientId, correlationId: 'c' },
  ...{ occurredAt: new Date('2026-03-02T08:00:00Z'), actor: 'system' },
  data: { patientId, alertId, ruleKey: 'not-safe', severity: 'S4', step: 0, roles: ['therapist'], staffIds: [staffId] },
};

describe('what arrives', () => {
  it('is the type, the moment and ids; no severity and no rule', () => {
    expect(JSON.parse(payloadOf(event, 'thin'))).toEqual({
      type: 'alert.step-taken',
      timestamp: '2026-03-02T08:00:00.000Z',
      data: { id, subjectId: patientId, patientId, alertId, staffIds: [staffId] },
    });
  });

  it('holds the codes too where its owner asked for that', () => {
    expect(JSON.parse(payloadOf(event, 'full')).data).toEqual({ ...event.data, id, subjectId: patientId });
  });

  it('is thin by the value as well: what is no id does not pass by its name', () => {
    const odd = { ...event, data: { ...event.data, noteId: 'She said no.', wordIds: ['a'] } };
    expect(Object.keys(JSON.parse(payloadOf(odd, 'thin')).data)).toEqual([
      'patientId',
      'alertId',
      'staffIds',
      'id',
      'subjectId',
    ]);
  });

  it('can only be of events that there are', () => {
    expect(webhookEventTypes.filter((type) => !isEventType(type) || !eventContracts[type])).toEqual([]);
  });

  it('has no room for a word that somebody wrote', () => {
    const free = webhookEventTypes.flatMap((type) => textsOf(z.toJSONSchema(eventContracts[type].data)));
    // A zone that there is; of rules their keys, what woke them, and a code.
    expect([...new Set(free)].sort()).toEqual(['TimeZone', 'reason', 'ruleKey', 'trigger']);
  });
});

/** Fields of text that is neither an id nor a moment, nor one of a list. */
function textsOf(schema: unknown, name = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { type, format, enum: oneOf, const: only } = schema as Record<string, unknown>;
  if (type === 'string' && !format && !oneOf && only === undefined) return [name];
  return Object.entries(schema).flatMap(([key, part]) =>
    Array.isArray(part)
      ? part.flatMap((each) => textsOf(each, name))
      : textsOf(part, ['items', 'properties', 'anyOf', '$defs'].includes(key) ? name : key),
  );
}
