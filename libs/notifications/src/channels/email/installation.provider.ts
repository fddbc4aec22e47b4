import { type Configuration, MailServer } from '#kernel';
import type { Provider } from '../channel.js';
import { assertSigned } from '../signature.js';
import { checkReceipts, receiptFields } from './bounces.js';
import { readDeliveryStatus } from './delivery-status.js';
import { mailOf } from './outgoing-mail.js';
import { whyNotTaken } from './smtp-failure.js';

/** The mail server of the installation, which sends invitations too. */
export function installationProvider(smtpUrl: string, { mailFrom }: Pick<Configuration, 'mailFrom'>): Provider {
  const server = new MailServer({ url: smtpUrl });
  return {
    key: 'installation',
    title: { en: 'The mail server of this installation', es: 'El servidor de correo de esta instalación' },
    fields: receiptFields,
    check: checkReceipts,
    send: async (message, context) => {
      await server.send(mailOf(message, mailFrom, context)).catch((error: unknown) => {
        throw whyNotTaken(error);
      });
      return { providerId: context.idempotencyKey };
    },
    receipts: async (raw, { receiptSecret }) => {
      assertSigned(raw, receiptSecret);
      return readDeliveryStatus(raw);
    },
  };
}
