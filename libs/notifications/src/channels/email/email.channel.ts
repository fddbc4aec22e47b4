import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, type Configuration, Contributes } from '#kernel';
import { type MessageChannel, messageChannels, type Provider } from '../channel.js';
import { LocalOutbox } from '../local/local-outbox.js';
import { localProvider } from '../local/local-provider.js';
import { writtenOut } from '../written-out.js';
import { parseEmail } from './email-address.js';
import { installationProvider } from './installation.provider.js';
import { smtpProvider } from './smtp.provider.js';

@Injectable()
@Contributes(messageChannels)
export class EmailChannel implements MessageChannel {
  readonly key = 'email';
  readonly title = { en: 'E-mail', es: 'Correo electrónico' };
  readonly fields = [
    { name: 'email', input: 'email', label: { en: 'E-mail address', es: 'Correo electrónico' }, required: true },
  ] as const;
  readonly limits = { gap: 60_000, urgentGap: 10_000, atOnce: 10, patience: 20_000 };
  /** Mailboxes drop what comes twice by its Message-ID, but not all do. */
  readonly honoursKey = false;
  readonly takesBack = false;
  readonly parse = parseEmail;
  readonly providers: readonly Provider[];
  readonly fallback;

  constructor(@Inject(CONFIGURATION) configuration: Configuration, outbox: LocalOutbox) {
    const { smtpUrl } = configuration;
    const installation = smtpUrl ? [installationProvider(smtpUrl, configuration)] : [];
    const text = (message: Parameters<typeof writtenOut>[0]) => writtenOut(message, '\n\n');
    const local = outbox.open ? [localProvider(this.key, outbox, { subject: true, text })] : [];
    this.providers = [...installation, smtpProvider(configuration), ...local];
    const first = [...installation, ...local][0];
    this.fallback = first ? { provider: first.key, settings: {} } : null;
  }
}
