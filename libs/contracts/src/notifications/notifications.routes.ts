import { z } from 'zod';
import { Person } from '../kernel/person.js';
import { Id, Instant, Locale } from '../kernel/primitives.js';
import { route } from '../kernel/route.js';
import { AttemptState, NotificationView } from './attempt.js';
import { ChannelHealth, ChannelKey } from './channel.js';
import { ContactPointView } from './preferences.js';

const channel = z.object({ channel: ChannelKey });

/** A message as it would have arrived, where no provider is set up. */
export const LocalMessage = z
  .object({
    id: Id,
    channel: ChannelKey,
    to: z.string(),
    at: Instant,
    subject: z.string().nullable(),
    text: z.string(),
    opens: z.string().nullable().describe('Where its link leads, within Holdfast'),
    takenBack: z.boolean(),
  })
  .meta({ id: 'LocalMessage' });
export type LocalMessage = z.infer<typeof LocalMessage>;

/** Whom a chain can call, and who has no way to be reached. */
export const UnreachableColleague = z
  .object({ person: Person, teams: z.array(z.string()), since: Instant.nullable(), points: z.array(ContactPointView) })
  .meta({ id: 'UnreachableColleague' });
export type UnreachableColleague = z.infer<typeof UnreachableColleague>;

/** What was sent to whom and how it went, and the channels by which it goes. */
export const notificationRoutes = {
  listAlertNotifications: route({
    id: 'listAlertNotifications',
    method: 'GET',
    path: '/api/alerts/:alertId/notifications',
    tag: 'Notifications',
    summary: 'Who was told of an alert, by which way, and how each attempt went',
    action: 'alert-notifications.read',
    about: 'row',
    params: z.object({ alertId: Id }),
    answer: z.object({ notifications: z.array(NotificationView) }),
    status: 200,
    errors: ['ALERT.NOT_FOUND'],
  }),
  listNotifications: route({
    id: 'listNotifications',
    method: 'GET',
    path: '/api/notifications',
    tag: 'Notifications',
    summary: 'What was sent, newest first: each attempt with its reason, and nobody named but staff',
    action: 'notifications.read',
    query: z.strictObject({
      alertId: Id.optional(),
      staffId: Id.optional(),
      channel: ChannelKey.optional(),
      state: AttemptState.optional(),
      before: Id.optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    answer: z.object({ notifications: z.array(NotificationView), next: Id.nullable() }),
    status: 200,
  }),
  listUnreachableColleagues: route({
    id: 'listUnreachableColleagues',
    method: 'GET',
    path: '/api/unreachable-colleagues',
    tag: 'Notifications',
    summary: 'Colleagues whom a chain can call and no channel reaches',
    action: 'unreachable.read',
    answer: z.object({ colleagues: z.array(UnreachableColleague) }),
    status: 200,
  }),
  listChannels: route({
    id: 'listChannels',
    method: 'GET',
    path: '/api/channels',
    tag: 'Channels',
    summary: 'How each channel does, and how it is set up; secrets are never shown',
    action: 'channels.read',
    answer: z.object({ channels: z.array(ChannelHealth) }),
    status: 200,
  }),
  saveChannel: route({
    id: 'saveChannel',
    method: 'PUT',
    path: '/api/channels/:channel',
    tag: 'Channels',
    summary: 'Choose a provider and its keys; a secret that is left out stays as it is',
    action: 'channels.change',
    params: channel,
    body: z.strictObject({
      provider: z.string().max(40).nullable(),
      settings: z.record(z.string().max(40), z.string().trim().max(4000)),
    }),
    answer: ChannelHealth,
    status: 200,
    errors: ['CHANNEL.UNKNOWN', 'CHANNEL.SETTINGS_NOT_VALID', 'REQUEST.STALE'],
    versioned: true,
  }),
  testChannel: route({
    id: 'testChannel',
    method: 'POST',
    path: '/api/channels/:channel/test',
    tag: 'Channels',
    summary: 'Send a test to an address, and say what the provider answered',
    action: 'channels.change',
    params: channel,
    body: z.strictObject({ address: z.record(z.string().max(40), z.string().trim().max(2000)), locale: Locale }),
    answer: z.object({ state: AttemptState, reason: z.string().describe('A code') }),
    status: 200,
    errors: ['CHANNEL.UNKNOWN', 'CHANNEL.UNAVAILABLE', 'CONTACT_POINT.NOT_VALID'],
  }),
  resumeChannel: route({
    id: 'resumeChannel',
    method: 'POST',
    path: '/api/channels/:channel/resume',
    tag: 'Channels',
    summary: 'Try a channel again at once whose provider failed',
    action: 'channels.change',
    params: channel,
    status: 204,
    errors: ['CHANNEL.UNKNOWN'],
  }),
  takeReceipt: route({
    id: 'takeReceipt',
    method: 'POST',
    path: '/api/channels/:channel/receipts/:account',
    tag: 'Channels',
    summary: 'A provider says what became of a message; only what it signed counts',
    action: 'receipts.take',
    params: channel.extend({ account: z.string().max(100) }),
    query: z.looseObject({}),
    signed: ['application/json', 'application/x-www-form-urlencoded', 'message/rfc822', 'text/plain'],
    status: 204,
    errors: ['CHANNEL.UNKNOWN', 'RECEIPT.NOT_SIGNED', 'RECEIPT.NOT_UNDERSTOOD'],
  }),
  stopMessages: route({
    id: 'stopMessages',
    method: 'POST',
    path: '/api/stop-messages/:token',
    tag: 'Notifications',
    summary: 'Stop messages by the link that came with one; again does nothing more',
    action: 'messages.stop',
    params: z.object({ token: z.string().max(100) }),
    ignoresBody: true,
    status: 204,
    errors: ['STOP_LINK.UNKNOWN'],
  }),
  listLocalMessages: route({
    id: 'listLocalMessages',
    method: 'GET',
    path: '/api/local-messages',
    tag: 'Channels',
    summary: 'Messages as they would have arrived, where no provider is set up; never in production',
    action: 'channels.read',
    answer: z.object({ messages: z.array(LocalMessage) }),
    status: 200,
  }),
};
