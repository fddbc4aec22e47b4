import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIGURATION, type Configuration, Contributes } from '#kernel';
import { type Given, type MessageChannel, messageChannels, type Provider } from '../channel.js';
import { LocalOutbox } from '../local/local-outbox.js';
import { localProvider } from '../local/local-provider.js';
import { parseSubscription } from './subscription.js';
import { newVapidKeys } from './vapid.js';
import { webPushProvider } from './web-push.provider.js';

const given = (name: string, en: string, es: string) =>
  ({ name, input: 'browser', label: { en, es }, required: true }) as const;

@Injectable()
@Contributes(messageChannels)
export class PushChannel implements MessageChannel {
  readonly key = 'push';
  readonly title = { en: 'This browser', es: 'Este navegador' };
  readonly fields = [
    given('endpoint', 'Browser', 'Navegador'),
    given('p256dh', 'Key of the browser', 'Clave del navegador'),
    given('auth', 'Secret of the browser', 'Secreto del navegador'),
  ];
  readonly limits = { gap: 15_000, urgentGap: 2_000, atOnce: 40, patience: 10_000 };
  /** What has the same tag replaces what stands on the screen. */
  readonly honoursKey = true;
  readonly takesBack = true;
  readonly providers: readonly Provider[];
  readonly fallback = { provider: 'web-push', settings: {} };

  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    clock: Clock,
    outbox: LocalOutbox,
  ) {
    const local = outbox.open ? [localProvider(this.key, outbox, { subject: true })] : [];
    this.providers = [webPushProvider(configuration, clock), ...local];
  }

  readonly parse = (address: Given) => parseSubscription(address, this.configuration.privateAddresses);

  readonly publicKey = ({ publicKey }: Given): string | null => publicKey ?? null;

  readonly initialSettings = async (): Promise<Given> => newVapidKeys();
}
