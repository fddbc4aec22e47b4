import { randomBytes } from 'node:crypto';
import { unreadableWords } from '#contracts';
import { EncryptedWords } from './encrypted-words.js';
import type { Place } from './field-cipher.js';
import { KeyRing } from './key-ring.js';

const place: Place = { field: 'alert.note', id: 'a-row', organisationId: 'an-organisation' };
const elsewhere: Place = { ...place, id: 'another-row' };

describe('encrypted words', () => {
  const ring = () => KeyRing.parse(`a:${randomBytes(32).toString('base64')}`);
  const keys = ring();
  let told: Place[];
  let words: EncryptedWords;

  beforeEach(() => {
    told = [];
    words = new EncryptedWords(keys, (damaged) => told.push(damaged));
  });

  it('open to what was sealed, and nobody is told', () => {
    expect(words.decrypt(place, words.encrypt(place, 'Tea'))).toBe('Tea');
    expect(told).toEqual([]);
  });

  it.each<[string, () => string]>([
    ['were moved', () => words.encrypt(elsewhere, 'Tea')],
    ['were changed', () => words.encrypt(place, 'Tea').replace(/.{6}$/, 'AAAAAA')],
    ['nobody encrypted', () => 'Tea'],
    ['another installation encrypted', () => new EncryptedWords(ring(), () => {}).encrypt(place, 'Tea')],
  ])('that %s cannot be read, and somebody is told where', (_, stored) => {
    expect(words.decrypt(place, stored())).toBeNull();
    expect(told).toEqual([place]);
  });

  it('that cannot be read stay as they are stored when their row is saved', () => {
    words.decrypt(place, 'damaged');
    expect(words.encrypt(place, unreadableWords)).toBe('damaged');
  });

  it('are replaced by what is written anew, and nothing is stored in the place of others', () => {
    words.decrypt(place, 'damaged');
    expect(words.decrypt(place, words.encrypt(place, 'Coffee'))).toBe('Coffee');
    expect(words.decrypt(elsewhere, words.encrypt(elsewhere, unreadableWords))).toBe(unreadableWords);
  });
});
