import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '../configuration.js';
import { PermanentFailure } from '../domain-error.js';
import type { Attempt, Outgoing } from '../events/sender.js';
import { MailServer } from './mail-server.js';

export interface Mail extends Outgoing {
  subject: string;
  text: string;
}

/**
 * Sends mails of the installation. Resolves when the server has taken the mail over; rejects otherwise, so that the attempt fails
 * and is made again, under the same Message-ID. Without `SMTP_URL` a mail is printed for the person at the terminal; in production
 * it fails for good, and the failure is shown.
 */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly server: MailServer | null;

  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {
    const { smtpUrl } = configuration;
    this.server = smtpUrl ? new MailServer({ url: smtpUrl }) : null;
  }

  async send({ to, subject, text }: Mail, { idempotencyKey }: Attempt): Promise<void> {
    if (this.server) {
      await this.server.send({ from: this.configuration.mailFrom, to, subject, text, key: idempotencyKey });
    } else if (this.configuration.production) {
      throw new PermanentFailure('SMTP_URL_NOT_SET');
    } else {
      const lines = [
        'No SMTP_URL is set, so this mail is only shown here:',
        `To: ${to}`,
        subject,
        '',
        ...text.split('\n'),
      ];
      // biome-ignore lint/suspicious/noConsole: for a person at a terminal, not for a log
      console.log(`\n${lines.map((line) => `  │ ${line}`).join('\n')}\n`);
    }
  }

  onApplicationShutdown(): void {
    this.server?.close();
  }
}
