import { type Answer, CannotAsk, type Configuration, checkAddress, DomainError } from '#kernel';
import { askProvider, assertWorks } from '../ask-provider.js';
import {
  type Given,
  NotTaken,
  type OutgoingMessage,
  type Provider,
  type RawReceipt,
  type Receipt,
  type SendingContext,
} from '../channel.js';
import { settingNotValid } from '../refusals.js';
import { assertSigned } from '../signature.js';
import { writtenOut } from '../written-out.js';
import { gatewayFields } from './fields.js';
import { checkRegions, mayBeSentTo } from './phone-number.js';
import { at, fillIn, namesIn, readFields, readHeaders } from './template.js';

const known = ['to', 'text', 'key', 'receipts', 'secret'];
const methods = ['GET', 'POST', 'PUT'] as const;

/** Any gateway that takes a message over HTTP: what is asked, and how its answer is read, is a setting. */
export function httpGatewayProvider({
  privateAddresses: allowPrivate,
}: Pick<Configuration, 'privateAddresses'>): Provider {
  return {
    key: 'http-gateway',
    title: { en: 'A gateway over HTTP', es: 'Una pasarela por HTTP' },
    fields: gatewayFields,
    check: async (settings) => {
      checkRegions(settings);
      checkTemplates(settings);
      await checkAddress(fillIn(settings.url ?? '', {}, 'form'), allowPrivate).catch((error: unknown) => {
        throw error instanceof CannotAsk ? settingNotValid('url', error.message) : error;
      });
    },
    send: async (message, context) => {
      const { settings, signal } = context;
      if (!mayBeSentTo(message.to, settings)) throw new NotTaken('ADDRESS_REFUSED', { permanent: true });
      const { url, ...request } = requestOf(message, context);
      return taken(await askProvider(url, { ...request, allowPrivate, signal }), settings);
    },
    receipts: async (raw, settings) => readReceipt(raw, settings),
  };
}

function checkTemplates({ method = '', url = '', body = '', headers = '' }: Given): void {
  if (method && !methods.some((each) => each === method.toUpperCase())) {
    throw settingNotValid('method', `Give ${methods.join(', ')} or nothing.`);
  }
  for (const [field, template] of Object.entries({ url, body, headers })) {
    const wrong = namesIn(template).find((name) => !known.includes(name));
    if (wrong) throw settingNotValid(field, `Nothing is known as {{${wrong}}}.`);
  }
  const names = namesIn(url + body);
  if (!names.includes('to') || !names.includes('text')) {
    throw settingNotValid('body', 'It needs {{to}} and {{text}}, here or in the address.');
  }
  if (Object.keys(readHeaders(headers)).includes('')) throw settingNotValid('headers', 'Write them as Name: value.');
}

function requestOf(message: OutgoingMessage, { settings, idempotencyKey, receiptsUrl }: SendingContext) {
  const { method = '', url = '', body = '', headers = '', secret = '' } = settings;
  const to = message.to.number ?? '';
  const values = { to, text: writtenOut(message, ' '), key: idempotencyKey, receipts: receiptsUrl ?? '', secret };
  const isJson = /^\s*[{[]/.test(body);
  const chosen = methods.find((each) => each === method.toUpperCase()) ?? 'POST';
  return {
    url: fillIn(url, values, 'form'),
    method: chosen,
    headers: {
      'content-type': isJson ? 'application/json' : 'application/x-www-form-urlencoded',
      ...readHeaders(fillIn(headers, values, 'header')),
    },
    ...(chosen === 'GET' ? {} : { body: fillIn(body, values, isJson ? 'json' : 'form') }),
  };
}

function taken(answer: Answer, { success, refused, idPath }: Given): { providerId?: string } {
  const body = answer.body.toString();
  if (refused && body.includes(refused)) {
    throw new NotTaken('ADDRESS_REFUSED', { permanent: true, closes: 'refused' });
  }
  assertWorks(answer);
  if (answer.status >= 400 || (success && !body.includes(success)))
    throw new NotTaken('PROVIDER_REFUSED', { permanent: true });
  const providerId = idPath && at(readFields(body), idPath);
  return providerId ? { providerId } : {};
}

/** @throws DomainError RECEIPT.NOT_SIGNED, RECEIPT.NOT_UNDERSTOOD */
function readReceipt(raw: RawReceipt, settings: Given): Receipt[] {
  assertSigned(raw, settings.receiptSecret);
  const {
    receiptId = 'id',
    receiptState = 'status',
    deliveredStates = 'delivered',
    failedStates = 'failed',
  } = settings;
  const fields = readFields(raw.body.toString());
  const [providerId, state] = [at(fields, receiptId), at(fields, receiptState)?.toLowerCase()];
  if (!providerId || !state) throw new DomainError('RECEIPT.NOT_UNDERSTOOD');
  if (isOneOf(state, deliveredStates)) return [{ providerId, state: 'delivered', reason: 'RECEIPT_DELIVERED' }];
  if (isOneOf(state, failedStates)) return [{ providerId, state: 'failed', reason: 'RECEIPT_FAILED' }];
  return [];
}

const isOneOf = (state: string, list: string): boolean =>
  list
    .toLowerCase()
    .split(/[\s,;]+/)
    .includes(state);
