import PostalMime, { type Email } from 'postal-mime';
import { DomainError } from '#kernel';
import type { RawReceipt, Receipt } from '../channel.js';
import { isOfAddress } from './smtp-failure.js';

const uuid = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/i;

/**
 * What a mail server reported of one mail (RFC 3464). Which mail it was stands, with rising trust in those on the way, in the
 * address that it came back to, in the envelope's id, or in the headers that were returned.
 * @throws DomainError RECEIPT.NOT_UNDERSTOOD
 */
export async function readDeliveryStatus({ body }: Pick<RawReceipt, 'body'>): Promise<Receipt[]> {
  const mail = await PostalMime.parse(body, { forceRfc822Attachments: true, maxNestingDepth: 8 }).catch(() => null);
  const report = mail && partOf(mail, 'message/delivery-status');
  if (!report) throw new DomainError('RECEIPT.NOT_UNDERSTOOD');
  const [ofMessage = '', ...ofRecipients] = report.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n\r?\n/);
  const providerId = keyOf(mail, ofMessage);
  if (!providerId) throw new DomainError('RECEIPT.NOT_UNDERSTOOD');
  return ofRecipients.flatMap((fields) => receiptOf(providerId, fields));
}

function receiptOf(providerId: string, fields: string): Receipt[] {
  const action = field(fields, 'Action')?.toLowerCase();
  if (action === 'delivered') return [{ providerId, state: 'delivered', reason: 'RECEIPT_DELIVERED' }];
  // Delayed is still on its way; relayed and expanded went on to who says nothing.
  if (action !== 'failed') return [];
  const closes = isOfAddress(field(fields, 'Status') ?? '') ? ({ closes: 'bounced' } as const) : {};
  return [{ providerId, state: 'failed', reason: 'BOUNCED', ...closes }];
}

function keyOf(mail: Email, ofMessage: string): string | null {
  const returned = partOf(mail, 'message/rfc822') ?? partOf(mail, 'text/rfc822-headers') ?? '';
  const places = [
    ...(mail.to ?? []).map(({ address }) => /\+([^@]*)@/.exec(address ?? '')?.[1]),
    field(ofMessage, 'Original-Envelope-Id'),
    field(returned.replace(/\r?\n[ \t]+/g, ' '), 'Message-ID'),
  ];
  return places.flatMap((place) => uuid.exec(place ?? '')?.[0] ?? [])[0]?.toLowerCase() ?? null;
}

const field = (fields: string, name: string): string | undefined =>
  new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(fields)?.[1]?.trim();

function partOf({ attachments }: Email, type: string): string | null {
  const part = attachments.find(({ mimeType }) => mimeType === type)?.content;
  return part === undefined ? null : typeof part === 'string' ? part : Buffer.from(part as ArrayBuffer).toString();
}
