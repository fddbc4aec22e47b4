import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

const name = 'holdfast.device';
const lifetime = 180 * 86_400;

/**
 * A browser in which somebody has signed in to this very account before. It says nothing about who sits there; it only
 * keeps the tries of strangers from slowing its owner down.
 */
export class TrustedDevices {
  private readonly key: Buffer;

  constructor(
    secret: string,
    private readonly secure: boolean,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', secret, 'holdfast', 'trusted device', 32));
  }

  /** @returns the device's own id, or null for one that does not know this account */
  find(cookies: string | undefined, account: string, now: Date): string | null {
    const [, device, expires, mac] = new RegExp(
      `(?:^|; )${name}=([\\w-]{22})\\.(\\d{1,12})\\.([\\w-]{43})(?:;|$)`,
    ).exec(cookies ?? '') ?? ['', '', '', ''];
    if (!device || !expires || !mac || Number(expires) * 1_000 < +now) return null;
    const expected = this.mac(device, expires, account);
    return timingSafeEqual(Buffer.from(mac), Buffer.from(expected)) ? device : null;
  }

  /** @returns the line for `Set-Cookie` */
  remember(account: string, now: Date): string {
    const device = randomBytes(16).toString('base64url');
    const expires = String(Math.floor(+now / 1_000) + lifetime);
    const value = `${device}.${expires}.${this.mac(device, expires, account)}`;
    return `${name}=${value}; Max-Age=${lifetime}; Path=/api; HttpOnly; SameSite=Lax${this.secure ? '; Secure' : ''}`;
  }

  private mac(device: string, expires: string, account: string): string {
    return createHmac('sha256', this.key).update(`${device}\n${expires}\n${account}`).digest('base64url');
  }
}
