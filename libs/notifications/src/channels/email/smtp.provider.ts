import { isIP } from 'node:net';
import { CannotAsk, type CheckedHost, type Configuration, checkHost, MailServer } from '#kernel';
import { type Given, NotTaken, type Provider } from '../channel.js';
import { settingNotValid } from '../refusals.js';
import { assertSigned } from '../signature.js';
import { checkReceipts, receiptFields } from './bounces.js';
import { readDeliveryStatus } from './delivery-status.js';
import { mailOf } from './outgoing-mail.js';
import { whyNotTaken } from './smtp-failure.js';
import { smtpFields } from './smtp-fields.js';

/** A mail server of the organisation's own. */
export function smtpProvider({ privateAddresses }: Configuration): Provider {
  return {
    key: 'smtp',
    title: { en: 'A mail server of your own', es: 'Un servidor de correo propio' },
    fields: [...smtpFields, ...receiptFields],
    check: async (settings) => {
      checkReceipts(settings);
      if (!isMailPort(settings.port)) throw settingNotValid('port', 'Give 25, 465, 587, or a port from 1024 on.');
      if (!/^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/.test(settings.from ?? '')) {
        throw settingNotValid('from', 'Give an address such as Clinic <clinic@example.org>.');
      }
      await checkHost(settings.host ?? '', privateAddresses).catch((error: unknown) => {
        throw error instanceof CannotAsk ? settingNotValid('host', error.message) : error;
      });
    },
    send: async (message, context) => {
      const { settings, idempotencyKey } = context;
      const checked = await checkHost(settings.host ?? '', privateAddresses).catch(() => {
        throw new NotTaken('PROVIDER_UNREACHABLE');
      });
      const server = new MailServer(serverOf(checked, settings));
      try {
        await server.send(mailOf(message, settings.from ?? '', context));
      } catch (error) {
        throw whyNotTaken(error);
      } finally {
        server.close();
      }
      return { providerId: idempotencyKey };
    },
    receipts: async (raw, { receiptSecret }) => {
      assertSigned(raw, receiptSecret);
      return readDeliveryStatus(raw);
    },
  };
}

const isMailPort = (given = ''): boolean =>
  /^\d{1,5}$/.test(given) && (['25', '465', '587'].includes(given) || (+given >= 1_024 && +given <= 65_535));

/** Connects to what was checked. Words and keys go over TLS alone, but for a server inside the house that was listed. */
export function serverOf({ host, addresses, listed }: CheckedHost, { port, user, password }: Given) {
  const { address } = addresses.find(({ family }) => family === 4) ?? addresses[0]!;
  return {
    ...{ host: address, port: Number(port), secure: port === '465', requireTLS: port !== '465' && !listed },
    tls: isIP(host) ? {} : { servername: host },
    ...(user && { auth: { user, pass: password ?? '' } }),
  };
}
