import type { OutgoingMail } from '#kernel';
import type { OutgoingMessage, SendingContext } from '../channel.js';
import { writtenOut } from '../written-out.js';

/** A message as a mail: plain text, and a button of the mailbox itself that stops it. */
export function mailOf(
  message: OutgoingMessage,
  from: string,
  { idempotencyKey, settings }: SendingContext,
): OutgoingMail {
  const { to, subject, stopUrl } = message;
  return {
    ...{ from, to: to.email ?? '', subject, key: idempotencyKey, text: `${writtenOut(message, '\n\n')}\n` },
    headers: {
      // Nobody's absence note comes back.
      'Auto-Submitted': 'auto-generated',
      ...(stopUrl && { 'List-Unsubscribe': `<${stopUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
    ...(settings.bounces && { bounces: returnPath(settings.bounces, idempotencyKey) }),
  };
}

/** An address for each message: a bounce comes back to it and so says which it was. */
export const returnPath = (bounces: string, key: string): string => bounces.replace(/(?:\+[^@]*)?@/, `+${key}@`);
