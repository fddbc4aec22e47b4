import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server that keeps what it is given. */
export class Mailbox {
  readonly mails: { to: string; raw: string }[] = [];
  /** Refuses the next mails with a temporary error, as a server does that greylists. */
  refusals = 0;
  refused = 0;
  /** Mails that it has and did not take over yet. */
  waiting = 0;
  private release = (): void => {};
  private held: Promise<void> | null = null;
  private readonly server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        this.waiting += 1;
        await this.held;
        this.waiting -= 1;
        if (this.refusals > this.refused) {
          this.refused += 1;
          return done(Object.assign(new Error('Try later'), { responseCode: 451 }));
        }
        this.mails.push({ to: session.envelope.rcptTo[0]?.address ?? '', raw: Buffer.concat(chunks).toString() });
        done();
      });
    },
  });

  async open(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  /** Takes nothing over until it is told to go on. */
  hold(): () => void {
    this.held = new Promise((resolve) => {
      this.release = resolve;
    });
    return () => {
      this.held = null;
      this.release();
    };
  }

  get settings(): Record<string, string> {
    const { port } = this.server.server.address() as AddressInfo;
    return { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'Holdfast <holdfast@clinic.example>' };
  }

  /** The latest mail to an address, readable. */
  textTo(address: string): string {
    const raw = this.mails.filter(({ to }) => to === address).at(-1)?.raw ?? '';
    const soft = raw.replace(/=\r?\n/g, '');
    return decodeURIComponent(soft.replace(/%/g, '%25').replace(/=([0-9A-F]{2})/g, '%$1'));
  }

  /** The token in the latest mail to an address. */
  tokenTo(address: string): string {
    const token = /#([\w-]{43})/.exec(this.textTo(address))?.[1];
    if (!token) throw new Error(`No link was sent to ${address}.`);
    return token;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
