import { type DomainEvent, testOfWebhook, type WebhookPayload } from '#contracts';
import { isId } from '#kernel';

/** What arrives. Nothing in it was written by anybody: events hold ids, codes and moments. */
export function payloadOf(event: DomainEvent, payload: WebhookPayload): string {
  const { id, subjectId, type, occurredAt } = event;
  const given: Record<string, unknown> = event.data;
  const shown = payload === 'full' ? given : Object.fromEntries(Object.entries(given).filter(isOfIds));
  return JSON.stringify({ type, timestamp: occurredAt.toISOString(), data: { ...shown, id, subjectId } });
}

export const testPayload = (id: string, webhookId: string, at: Date): string =>
  JSON.stringify({ type: testOfWebhook, timestamp: at.toISOString(), data: { id, subjectId: webhookId } });

/** `patientId`, `staffIds`. Judged by the value too: a code is no id, whatever its name. */
function isOfIds([name, value]: [string, unknown]): boolean {
  if (/Id$/.test(name)) return isUuid(value);
  return /Ids$/.test(name) && Array.isArray(value) && value.every(isUuid);
}

const isUuid = (value: unknown): boolean => typeof value === 'string' && isId(value);
