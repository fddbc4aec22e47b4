import { createTransport, type Transporter } from 'nodemailer';
import type SMTPTransport from 'nodemailer/lib/smtp-transport/index.js';

export interface OutgoingMail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same for each attempt to send it: mailboxes that see it twice keep one. */
  readonly key: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Where servers on the way say that it did not arrive. They are asked to name `key` when they do. */
  readonly bounces?: string;
}

export type MailServerSettings = Pick<
  SMTPTransport.Options,
  'url' | 'host' | 'port' | 'secure' | 'requireTLS' | 'auth' | 'tls'
>;

/** Together below the time that an attempt to send has. */
const patience = { connectionTimeout: 4_000, greetingTimeout: 4_000, socketTimeout: 5_000, dnsTimeout: 3_000 };

/** The one way in which mail leaves. Resolves when the server has taken a mail over. */
export class MailServer {
  private readonly transport: Transporter;

  constructor(settings: MailServerSettings) {
    // The first mail of a week should not find a connection that died on Monday: none is kept.
    this.transport = createTransport({ ...settings, ...patience, disableFileAccess: true, disableUrlAccess: true });
  }

  /** @throws what the server answered */
  async send({ from, to, subject, text, key, headers, bounces }: OutgoingMail): Promise<void> {
    const domain = /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost';
    await this.transport.sendMail({
      ...{ from, to, subject, text, headers: { ...headers }, messageId: `<${key}@${domain}>` },
      ...(bounces && {
        envelope: { from: bounces, to },
        dsn: { id: key, return: 'headers', notify: ['failure', 'delay', 'success'], recipient: to },
      }),
    });
  }

  close(): void {
    this.transport.close();
  }
}
