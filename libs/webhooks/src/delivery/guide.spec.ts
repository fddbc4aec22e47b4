import { readFile } from 'node:fs/promises';
import { newSecret, signedHeaders } from './sign.js';

type Check = (secret: string, headers: object, body: string, now: number) => boolean;

/** What the guide for developers tells them to write. */
describe('the check of a signature in docs/guides/webhooks.md', () => {
  const body = '{"type":"alert.raised"}';
  const at = new Date('2026-03-02T08:00:00Z');
  const [secret, before] = [newSecret(), newSecret()];
  const headers = signedHeaders('m1', at, body, [secret, before]);
  let check: Check;

  beforeAll(async () => {
    const guide = await readFile('docs/guides/webhooks.md', 'utf8');
    const code = /```js\n([\s\S]+?)```/.exec(guide)![1]!;
    check = (await import(`data:text/javascript,${encodeURIComponent(code)}`)).isFromHoldfast;
  });

  it('takes what either secret signed, and nothing else', () => {
    expect(check(secret, headers, body, +at)).toBe(true);
    expect(check(before, headers, body, +at)).toBe(true);
    expect(check(newSecret(), headers, body, +at)).toBe(false);
    expect(check(secret, headers, `${body} `, +at)).toBe(false);
    expect(check(secret, { ...headers, 'webhook-id': 'm2' }, body, +at)).toBe(false);
    expect(check(secret, { ...headers, 'webhook-signature': 'v1a,x v1' }, body, +at)).toBe(false);
  });

  it('takes no message of another time', () => {
    expect(check(secret, headers, body, +at + 299_000)).toBe(true);
    expect(check(secret, headers, body, +at + 301_000)).toBe(false);
    expect(check(secret, { ...headers, 'webhook-timestamp': 'soon' }, body, +at)).toBe(false);
  });
});
