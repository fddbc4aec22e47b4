import type { WebhookEventType } from '#contracts';

export const eventGroups = ['alert', 'check-in', 'patient', 'transition', 'organisation'] as const;
export type EventGroup = (typeof eventGroups)[number];

/** Under which heading a type is offered. */
export function groupOf(type: WebhookEventType): EventGroup {
  const subject = type.split('.')[0]!;
  if (subject === 'alert' || subject === 'help' || subject === 'supporter') return 'alert';
  if (subject.startsWith('check-in') || type === 'patient.went-quiet') return 'check-in';
  if (subject === 'patient' || subject === 'care-team') return 'patient';
  return ['rule', 'staff'].includes(subject) ? 'organisation' : 'transition';
}
