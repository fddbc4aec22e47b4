import { TrustedDevices } from './trusted-device.js';

const secret = 'a secret of at least thirty-two letters';
const then = new Date('2026-03-02T08:00:00.000Z');
const later = (seconds: number) => new Date(+then + seconds * 1_000);
const days180 = 180 * 86_400;
const nora = 'nora@clinic.example';

describe('a browser in which somebody has signed in', () => {
  const devices = new TrustedDevices(secret, true);
  const line = devices.remember(nora, then);
  const cookie = line.split(';')[0]!;
  const [device, expires, mac] = cookie.split('=')[1]!.split('.') as [string, string, string];

  it('is known to that account, by an id that stays', () => {
    expect(devices.find(cookie, nora, then)).toBe(device);
    expect(device).toMatch(/^[\w-]{22}$/);
  });

  it.each([
    ['after another', `theme=dark; ${cookie}`],
    ['before another', `${cookie}; theme=dark`],
    ['between others', `theme=dark; ${cookie}; session=1`],
  ])('is found when its cookie comes %s', (_where, cookies) => {
    expect(devices.find(cookies, nora, then)).toBe(device);
  });

  it.each([
    ['no cookie at all', undefined],
    ['an empty header', ''],
    ['a cookie whose name only ends in the same way', `x${cookie}`],
    ['a shorter mac', cookie.slice(0, -1)],
    ['a longer mac', `${cookie}x`],
    ['a mac of something else', `holdfast.device=${device}.${expires}.${'A'.repeat(43)}`],
    ['a later end', `holdfast.device=${device}.${Number(expires) + 1}.${mac}`],
    ['the id of another device', `holdfast.device=${'A'.repeat(22)}.${expires}.${mac}`],
  ])('is not known by %s', (_what, cookies) => {
    expect(devices.find(cookies, nora, then)).toBeNull();
  });

  it('is unknown to every other account', () => {
    expect(devices.find(cookie, 'tess@clinic.example', then)).toBeNull();
  });

  it('is unknown where the secret is another', () => {
    expect(new TrustedDevices(`${secret}!`, true).find(cookie, nora, then)).toBeNull();
  });

  it('is known for 180 days and not a second longer', () => {
    expect(devices.find(cookie, nora, later(days180))).toBe(device);
    expect(devices.find(cookie, nora, later(days180 + 1))).toBeNull();
  });

  it('keeps a cookie for as long, that no script reads and only the API is sent', () => {
    expect(line.split('; ').slice(1)).toEqual(['Max-Age=15552000', 'Path=/api', 'HttpOnly', 'SameSite=Lax', 'Secure']);
  });

  it('keeps one without encryption only where the installation is not in production', () => {
    expect(new TrustedDevices(secret, false).remember(nora, then)).not.toContain('Secure');
  });

  it('gets another id each time', () => {
    expect(devices.remember(nora, then)).not.toBe(line);
  });
});
