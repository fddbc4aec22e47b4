import { createHmac } from 'node:crypto';

/** HMAC-SHA1 over the whole address and each field of the form, sorted by its name, with nothing in between. */
export function twilioSignature(authToken: string, url: string, fields: Readonly<Record<string, string>>): string {
  const names = Object.keys(fields).sort();
  const signed = url + names.map((name) => name + fields[name]).join('');
  return createHmac('sha1', authToken).update(signed, 'utf8').digest('base64');
}
