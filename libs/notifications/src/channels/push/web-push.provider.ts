import { createHash } from 'node:crypto';
import type { Clock, Configuration } from '#kernel';
import { askProvider, assertWorks } from '../ask-provider.js';
import { NotTaken, type OutgoingMessage, type Provider, type SendingContext } from '../channel.js';
import { settingNotValid } from '../refusals.js';
import { encryptPush } from './encrypt.js';
import { isKnownService, receiverOf } from './subscription.js';
import { vapidHeader } from './vapid.js';

type Settings = Pick<Configuration, 'privateAddresses' | 'publicUrl' | 'mailFrom'>;

/** Push services of browsers: they need no account, but a key pair of ours, and somebody to write to. */
export function webPushProvider(configuration: Settings, clock: Clock): Provider {
  const post = async (payload: object, message: OutgoingMessage, { settings, signal }: SendingContext) => {
    const { endpoint = '' } = message.to;
    const subject = settings.contact || contactOf(configuration);
    const answer = await askProvider(endpoint, {
      ...{ method: 'POST', signal, allowPrivate: configuration.privateAddresses },
      headers: {
        authorization: vapidHeader(endpoint, settings, subject, clock.now()),
        'content-type': 'application/octet-stream',
        'content-encoding': 'aes128gcm',
        ttl: String(message.ttl),
        urgency: message.rank >= 3 ? 'high' : 'normal',
        topic: createHash('sha256').update(message.tag).digest('base64url').slice(0, 32),
      },
      body: encryptPush(JSON.stringify(payload), receiverOf(message.to)),
    });
    if (answer.status === 404 || answer.status === 410) {
      throw new NotTaken('ADDRESS_GONE', { permanent: true, closes: 'gone' });
    }
    assertWorks(answer);
    if (answer.status >= 400) throw new NotTaken('PROVIDER_REFUSED', { permanent: true });
  };
  const send = async (payload: object, message: OutgoingMessage, context: SendingContext) => {
    await post(payload, message, context).catch((error: unknown) => {
      throw error instanceof NotTaken ? ofEndpoint(message.to.endpoint ?? '', error) : error;
    });
    return {};
  };
  return {
    key: 'web-push',
    title: { en: 'Push services of browsers', es: 'Servicios push de los navegadores' },
    fields: [
      {
        name: 'contact',
        input: 'text',
        label: { en: 'Whom push services can write to', es: 'A quién pueden escribir los servicios push' },
        required: false,
      },
    ],
    check: ({ contact }) => {
      if (contact && !/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/.test(contact)) {
        throw settingNotValid('contact', 'Give mailto: and an address, or https:// and a page.');
      }
    },
    send: (message, context) => send(payloadOf(message), message, context),
    withdraw: async (message, context) => {
      await send({ ...payloadOf(message), withdraw: true }, message, context);
    },
  };
}

/** All that travels: what a lock screen may show, and which page it opens. */
const payloadOf = ({ subject, text, url, tag, rank, locale, code }: OutgoingMessage) => ({
  ...{ v: 1, title: subject, body: text, url, tag, rank, locale },
  ...(code !== null && { code }),
});

/** An endpoint that anybody may have made up counts for nobody else: its failures open no circuit. */
const ofEndpoint = (endpoint: string, failure: NotTaken): NotTaken =>
  failure.how.closes || isKnownService(endpoint) ? failure : new NotTaken('ADDRESS_REFUSED', failure.how);

function contactOf({ publicUrl, mailFrom }: Settings): string {
  if (publicUrl.startsWith('https:')) return publicUrl;
  return `mailto:${/[^\s<>]+@[^\s<>]+/.exec(mailFrom)?.[0] ?? 'holdfast@localhost'}`;
}
