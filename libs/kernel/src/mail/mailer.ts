import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { CONFIGURATION, type Configuration } from '../configuration.js';
import { PermanentFailure } from '../domain-error.js';
import type { Attempt, Outgoing } from '../events/sender.js';

export interface Mail extends Outgoing {
  subject: string;
  text: string;
}

/** Together below the time that an attempt to send has. */
const patience = { connectionTimeout: 4_000, greetingTimeout: 4_000, socketTimeout: 5_000, dnsTimeout: 3_000 };

/**
 * Sends mails over SMTP. Resolves when the server has taken the mail over; rejects otherwise, so that the attempt fails and
 * is made again, under the same Message-ID. Without `SMTP_URL` a mail is printed for the person at the terminal; in production
 * it fails for good, and the failure is shown.
 */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly transport: Transporter | null;

  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {
    const { smtpUrl } = configuration;
    // The first mail of a week should not find a connection that died on Monday: none is kept.
    this.transport = smtpUrl ? createTransport({ url: smtpUrl, ...patience, disableFileAccess: true }) : null;
  }

  async send({ to, subject, text }: Mail, { idempotencyKey }: Attempt): Promise<void> {
    if (this.transport) {
      await this.transport.sendMail({
        from: this.configuration.mailFrom,
        to,
        subject,
        text,
        messageId: this.messageId(idempotencyKey),
      });
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

  /** Mailboxes that see it twice keep one. */
  private messageId(key: string): string {
    const domain = /@([^\s>]+)/.exec(this.configuration.mailFrom)?.[1] ?? 'localhost';
    return `<${key}@${domain}>`;
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}
