import { CannotAsk, type Configuration, checkAddress, DomainError } from '#kernel';
import { askProvider, assertWorks } from '../ask-provider.js';
import { type Given, NotTaken, type Provider, type RawReceipt, type Receipt } from '../channel.js';
import { settingNotValid } from '../refusals.js';
import { isSame } from '../signature.js';
import { writtenOut } from '../written-out.js';
import { twilioFields } from './fields.js';
import { checkRegions, mayBeSentTo } from './phone-number.js';
import { at, readFields } from './template.js';
import { twilioSignature } from './twilio-signature.js';

/** The number is wrong, cannot get messages, or is a landline: https://www.twilio.com/docs/api/errors */
const ofNumber = ['21211', '21214', '21217', '21401', '21407', '21421', '21614', '30005', '30006'];
/** Its owner answered STOP. */
const stopped = '21610';

/** In seconds. */
const longestValidity = 14_400;

export function twilioProvider({ privateAddresses: allowPrivate }: Pick<Configuration, 'privateAddresses'>): Provider {
  return {
    key: 'twilio',
    title: { en: 'Twilio', es: 'Twilio' },
    fields: twilioFields,
    check: async (settings) => {
      checkRegions(settings);
      if (!/^AC[\da-f]{32}$/i.test(settings.accountSid ?? '')) {
        throw settingNotValid('accountSid', 'It begins with AC and has 34 characters.');
      }
      await checkAddress(baseOf(settings), allowPrivate).catch((error: unknown) => {
        throw error instanceof CannotAsk ? settingNotValid('base', error.message) : error;
      });
    },
    send: async (message, { settings, receiptsUrl, idempotencyKey, signal }) => {
      const { accountSid = '', authToken = '', from = '' } = settings;
      if (!mayBeSentTo(message.to, settings)) throw new NotTaken('ADDRESS_REFUSED', { permanent: true });
      const form = new URLSearchParams({
        To: message.to.number ?? '',
        [from.startsWith('MG') ? 'MessagingServiceSid' : 'From']: from,
        Body: writtenOut(message, ' '),
        ValidityPeriod: String(Math.min(message.ttl, longestValidity)),
        // Named by us too: a receipt can come before the answer to this was written down.
        ...(receiptsUrl && { StatusCallback: `${receiptsUrl}?message=${idempotencyKey}` }),
      });
      const answer = await askProvider(`${baseOf(settings)}/2010-04-01/Accounts/${accountSid}/Messages.json`, {
        ...{ method: 'POST', body: form.toString(), allowPrivate, signal },
        headers: {
          authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
      });
      const said = readFields(answer.body.toString());
      const code = at(said, 'code');
      if (code === stopped) throw new NotTaken('ADDRESS_REFUSED', { permanent: true, closes: 'stopped' });
      if (code && ofNumber.includes(code))
        throw new NotTaken('ADDRESS_REFUSED', { permanent: true, closes: 'refused' });
      assertWorks(answer);
      if (answer.status >= 400) throw new NotTaken('PROVIDER_REFUSED', { permanent: true });
      const providerId = at(said, 'sid');
      return providerId ? { providerId } : {};
    },
    receipts: async (raw, settings) => readReceipt(raw, settings),
  };
}

const baseOf = ({ base }: Given): string => (base || 'https://api.twilio.com').replace(/\/$/, '');

/** @throws DomainError RECEIPT.NOT_SIGNED, RECEIPT.NOT_UNDERSTOOD */
function readReceipt({ url, headers, body }: RawReceipt, { authToken }: Given): Receipt[] {
  const fields = Object.fromEntries(new URLSearchParams(body.toString()));
  const signature = headers['x-twilio-signature'] ?? '';
  if (!authToken || !isSame(signature, twilioSignature(authToken, url, fields))) {
    throw new DomainError('RECEIPT.NOT_SIGNED');
  }
  const providerId = new URL(url).searchParams.get('message') ?? fields.MessageSid;
  const state = fields.MessageStatus;
  if (!providerId || !state) throw new DomainError('RECEIPT.NOT_UNDERSTOOD');
  if (state === 'delivered') return [{ providerId, state: 'delivered', reason: 'RECEIPT_DELIVERED' }];
  if (state === 'read') return [{ providerId, state: 'read', reason: 'RECEIPT_READ' }];
  // Queued and sent are on their way.
  if (state !== 'failed' && state !== 'undelivered') return [];
  const closes = ofNumber.includes(fields.ErrorCode ?? '') ? ({ closes: 'bounced' } as const) : {};
  return [{ providerId, state: 'failed', reason: 'RECEIPT_FAILED', ...closes }];
}
