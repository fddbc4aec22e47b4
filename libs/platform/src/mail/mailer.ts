import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { CONFIGURATION, type Configuration } from '../configuration.js';
import { PermanentFailure } from '../domain-error.js';

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** Together well below the time that a transaction may stand still. */
const patience = { connectionTimeout: 4_000, greetingTimeout: 4_000, socketTimeout: 5_000, dnsTimeout: 3_000 };

/**
 * Sends mails over SMTP. Resolves when the server has taken the mail over; rejects otherwise, so that whoever handles
 * an event fails and is tried again. Without `SMTP_URL` a mail is printed for the person at the terminal; in production
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

  async send({ to, subject, text }: Mail): Promise<void> {
    if (this.transport) {
      await this.transport.sendMail({ from: this.configuration.mailFrom, to, subject, text });
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
    this.transport?.close();
  }
}
