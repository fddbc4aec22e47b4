import { levelsOfCare } from '#contracts';
import { hashOf, newToken, whyClosed } from '#kernel';
import { crisisContacts } from './crisis-registry.js';
import { allowPause, longestPauseDays } from './level-defaults.js';

const now = new Date('2026-11-23T12:00:00Z');

describe('a pause', () => {
  it('is shorter the more intensive the care', () => {
    const days = levelsOfCare.map(longestPauseDays);
    expect(days).toEqual([14, 14, 7, 3, 1, 1, 1]);
  });

  it('ends after it begins and is no longer than allowed', () => {
    const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
    expect(() => allowPause('outpatient', now, inDays(14))).not.toThrow();
    expect(() => allowPause('outpatient', now, inDays(14.01))).toThrow(
      expect.objectContaining({ code: 'PAUSE.TOO_LONG' }),
    );
    expect(() => allowPause('outpatient', now, now)).toThrow(expect.objectContaining({ code: 'REQUEST.INVALID' }));
  });
});

describe('crisis lines', () => {
  it.each([
    ['America/Chicago', '911'],
    ['Europe/London', '999'],
    ['Australia/Perth', '000'],
    ['Europe/Madrid', '112'],
  ])('%s: %s comes first', (zone, number) => expect(crisisContacts(zone, now)[0]?.number).toBe(number));

  it('shows all of them wherever somebody is', () => expect(crisisContacts('America/Lima', now)).toHaveLength(9));

  it('leaves out what nobody checked for a year', () => {
    expect(crisisContacts('America/Chicago', new Date('2027-11-23T00:00:00Z'))).toHaveLength(9);
    expect(crisisContacts('America/Chicago', new Date('2027-11-24T00:00:00Z'))).toEqual([]);
  });
});

describe('a personal link', () => {
  const token = newToken((bytes) => Buffer.alloc(bytes, 251));

  it('is 256 bits that fit into an address', () => expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/));
  it('is kept as a hash', () => expect(hashOf(token)).toHaveLength(32));
  it.each(['', 'guess', `${token}=`, `${token}a`, token.replace('-', '.'), ` ${token}`])('"%s" is none', (guess) =>
    expect(hashOf(guess)).toBeNull(),
  );

  it('opens until it expires or is revoked', () => {
    const later = new Date(now.getTime() + 1);
    expect(whyClosed({ expiresAt: later, revokedAt: null }, now)).toBeNull();
    expect(whyClosed({ expiresAt: now, revokedAt: null }, now)).toBe('LINK.EXPIRED');
    expect(whyClosed({ expiresAt: later, revokedAt: now }, now)).toBe('LINK.REVOKED');
  });
});
