import { z } from 'zod';
import { event } from '../kernel/event.js';
import { Id } from '../kernel/primitives.js';
import { ChannelKey } from './channel.js';
import { RecipientKind } from './message-kinds.js';
import { ClosedBecause } from './preferences.js';

const point = { subjectId: Id, contactPointId: Id, channel: ChannelKey, owner: RecipientKind };

/** The subject is the person who is reached. */
export const notificationEvents = {
  'contact-point.verified': event({
    version: 1,
    summary: 'A way to reach somebody was shown to be theirs.',
    data: z.object(point),
    onTimeline: false,
  }),
  'contact-point.closed': event({
    version: 1,
    summary: 'A way to reach somebody is no more.',
    data: z.object({ ...point, because: ClosedBecause }),
    onTimeline: false,
  }),
  'staff.became-unreachable': event({
    version: 1,
    summary: 'Somebody whom a chain can call has no way left that works.',
    data: z.object({ subjectId: Id }),
    onTimeline: false,
  }),
  'staff.became-reachable': event({
    version: 1,
    summary: 'Somebody whom a chain can call has a way that works again.',
    data: z.object({ subjectId: Id }),
    onTimeline: false,
  }),
  'channel.broke': event({
    version: 1,
    summary: 'A provider failed again and again: its channel waits, the others go on.',
    data: z.object({ subjectId: Id, channel: ChannelKey }),
    onTimeline: false,
  }),
};
