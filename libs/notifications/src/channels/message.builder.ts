import type { OutgoingMessage, SendingContext } from './channel.js';

/** A message as a lane gives it to a channel: for specs. */
export const message: OutgoingMessage = {
  to: {},
  locale: 'en',
  subject: 'You have a message',
  text: 'You have a message. Sign in.',
  url: 'https://care.example/inbox/0190a0a0-0000-7000-8000-0000000000a1',
  stopUrl: null,
  tag: '0190a0a0-0000-7000-8000-0000000000a2',
  rank: 4,
  ttl: 14_400,
  code: null,
};

export const contextOf = (of: Partial<SendingContext> = {}): SendingContext => ({
  organisationId: '0190a0a0-0000-7000-8000-000000000001',
  provider: 'example',
  settings: {},
  receiptsUrl: 'https://care.example/api/channels/example/receipts/account',
  idempotencyKey: '0190a0a0-0000-7000-8000-0000000000a3',
  signal: AbortSignal.timeout(10_000),
  ...of,
});
