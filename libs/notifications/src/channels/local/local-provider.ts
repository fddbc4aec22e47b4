import type { OutgoingMessage, Provider } from '../channel.js';
import type { LocalOutbox } from './local-outbox.js';

/** Carries nothing anywhere: what would have arrived is shown on a page. */
export const localProvider = (
  channel: string,
  outbox: LocalOutbox,
  of: { subject: boolean; text?: (message: OutgoingMessage) => string },
): Provider => ({
  key: 'local',
  title: { en: 'Shown here, sent nowhere', es: 'Se muestra aquí, no se envía' },
  fields: [],
  check: () => {},
  send: async (message, context) => {
    const { subject } = message;
    const text = of.text?.(message) ?? message.text;
    await outbox.put(channel, { ...message, text, subject: of.subject ? subject : null }, context);
    return { providerId: context.idempotencyKey };
  },
  withdraw: ({ tag }, context) => outbox.takeBack(tag, context),
});
