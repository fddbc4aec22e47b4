import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, type Configuration, Contributes } from '#kernel';
import { type Given, type MessageChannel, messageChannels, type OutgoingMessage, type Provider } from '../channel.js';
import { LocalOutbox } from '../local/local-outbox.js';
import { localProvider } from '../local/local-provider.js';
import { writtenOut } from '../written-out.js';
import { httpGatewayProvider } from './http-gateway.provider.js';
import { parseNumber } from './phone-number.js';
import { twilioProvider } from './twilio.provider.js';

@Injectable()
@Contributes(messageChannels)
export class SmsChannel implements MessageChannel {
  readonly key = 'sms';
  readonly title = { en: 'Text message', es: 'SMS' };
  readonly fields = [
    { name: 'number', input: 'tel', label: { en: 'Mobile number', es: 'Número de móvil' }, required: true },
  ] as const;
  /** One a minute, as carriers take it without blocking the sender; an emergency does not wait for that. */
  readonly limits = { gap: 60_000, urgentGap: 10_000, atOnce: 20, patience: 10_000 };
  /** Not every gateway looks at the key. */
  readonly honoursKey = false;
  readonly takesBack = false;
  readonly providers: readonly Provider[];
  readonly fallback;

  constructor(@Inject(CONFIGURATION) configuration: Configuration, outbox: LocalOutbox) {
    const text = (message: OutgoingMessage) => writtenOut(message, ' ');
    const local = outbox.open ? [localProvider(this.key, outbox, { subject: false, text })] : [];
    this.providers = [twilioProvider(configuration), httpGatewayProvider(configuration), ...local];
    this.fallback = local.length ? { provider: 'local', settings: {} } : null;
  }

  readonly parse = (given: Given, settings: Given = {}) => parseNumber(given, settings);
}
