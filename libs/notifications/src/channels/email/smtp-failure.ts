import { NotTaken } from '../channel.js';

/** What nodemailer says of a failure. */
interface SmtpError {
  readonly code?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
}

/** RFC 3463: no such mailbox, or no such host. Full mailboxes and policies of servers say nothing against an address. */
export const isOfAddress = (status: string): boolean => /^5\.(?:[01]\.\d|2\.[01]|4\.4)/.test(status);

/** Why a mail server did not take a mail over. */
export function whyNotTaken(error: unknown): NotTaken {
  const { code, command, response = '', responseCode = 0 } = (error ?? {}) as SmtpError;
  const permanent = responseCode >= 500;
  if (code === 'EENVELOPE' && command === 'API') return addressRefused();
  if (permanent && command === 'RCPT TO') {
    const status = /\b5\.\d{1,3}\.\d{1,3}\b/.exec(response)?.[0] ?? '5.0.0';
    return isOfAddress(status) ? addressRefused() : new NotTaken('PROVIDER_REFUSED', { permanent });
  }
  // A mailbox that is put off, such as by greylisting, says nothing of the server: it opens no circuit.
  if (command === 'RCPT TO') return new NotTaken('ADDRESS_REFUSED');
  // Keys and senders are set right by an admin: until then it waits.
  if (code === 'EAUTH' || (permanent && command !== 'DATA')) return new NotTaken('PROVIDER_REFUSED');
  return permanent ? new NotTaken('PROVIDER_REFUSED', { permanent }) : new NotTaken('PROVIDER_UNREACHABLE');
}

const addressRefused = () => new NotTaken('ADDRESS_REFUSED', { permanent: true, closes: 'refused' });
