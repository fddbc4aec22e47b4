import { type EventType, eventContracts } from '#contracts';

export const timelineKinds = ['check-ins', 'alerts', 'care'] as const;
export type TimelineKind = (typeof timelineKinds)[number];

export interface TimelineSearch {
  kind?: TimelineKind;
}

export const timelineSearch = (search: Record<string, unknown>): TimelineSearch => {
  const kind = timelineKinds.find((each) => each === search.kind);
  return kind ? { kind } : {};
};

/** What came from the patient, what the team did about it, and what changed around them. */
export const kindOf = (type: EventType): TimelineKind => {
  if (/^(check-in|help|patient\.went-quiet)/.test(type))
    return type.startsWith('check-in-schedule') ? 'care' : 'check-ins';
  return /^(alert|nudge|rule)\./.test(type) ? 'alerts' : 'care';
};

/** Events that can stand on a timeline at all. */
export const timelineTypes = (Object.keys(eventContracts) as EventType[]).filter(
  (type) => eventContracts[type].onTimeline,
);
