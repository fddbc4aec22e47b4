import { randomBytes } from 'node:crypto';
import { CannotDecrypt, decrypt, encrypt, isCurrent } from './field-cipher.js';
import { KeyRing } from './key-ring.js';

const key = () => randomBytes(32).toString('base64');
const [old, fresh] = [key(), key()];
const place = { field: 'alert.note', id: 'a-row', organisationId: 'an-organisation' } as const;

describe('an encrypted field', () => {
  const keys = KeyRing.parse(`a:${old}`);

  it('opens to what was sealed, and never looks the same twice', () => {
    const text = 'Hablamos por teléfono 🌿';
    const sealed = encrypt(keys, place, text);
    expect(sealed).toMatch(/^enc1:a:/);
    expect(sealed).not.toContain('tel');
    expect(decrypt(keys, place, sealed)).toBe(text);
    expect(encrypt(keys, place, text)).not.toBe(sealed);
  });

  it.each([
    ['another row', { id: 'another-row' }],
    ['another field', { field: 'help_request.words' }],
    ['another organisation', { organisationId: 'another' }],
  ])('does not open in %s', (_, moved) => {
    const sealed = encrypt(keys, place, 'words');
    expect(() => decrypt(keys, { ...place, ...moved } as never, sealed)).toThrow(CannotDecrypt);
  });

  it('does not open when a single character was changed', () => {
    const sealed = encrypt(keys, place, 'words');
    for (let at = sealed.indexOf(':', 5) + 1; at < sealed.length - 1; at++) {
      const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
      expect(() => decrypt(keys, place, changed)).toThrow(CannotDecrypt);
    }
  });

  it('opens under a key that was replaced, as long as it is named', () => {
    const sealed = encrypt(keys, place, 'words');
    const both = KeyRing.parse(`b:${fresh},a:${old}`);
    expect(decrypt(both, place, sealed)).toBe('words');
    expect([isCurrent(keys, sealed), isCurrent(both, sealed)]).toEqual([true, false]);
    expect(() => decrypt(KeyRing.parse(`b:${fresh}`), place, sealed)).toThrow('lacks the key a');
  });

  it.each(['plain words', '', 'enc1:a:', 'enc2:a:AAAA'])('does not open what nobody encrypted: "%s"', (stored) => {
    expect(() => decrypt(keys, place, stored)).toThrow('is not encrypted');
  });

  it.each(['', 'a', 'a:short', `a:${Buffer.alloc(32).toString('base64')}`, `a:${old},a:${fresh}`])(
    'takes no keys like "%s"',
    (text) => {
      expect(() => KeyRing.parse(text)).toThrow();
    },
  );
});
