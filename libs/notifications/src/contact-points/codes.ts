import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '#kernel';
import { isSame } from '../channels/signature.js';

export const codeLasts = 10 * 60_000;
/** Wrong codes after which it no longer holds: a millionth each. */
export const mostTries = 5;
/** Codes and tests to one way within a span: nobody is to be flooded by whoever typed their number. */
export const mostCodes = 4;
export const codesWithin = 15 * 60_000;

/** Codes and links are made of a secret of the installation and what they are for: none of them is stored. */
@Injectable()
export class Codes {
  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  /** Six digits. Sent again while it holds, it is the same. */
  codeOf(contactPointId: string, expiresAt: Date): string {
    const mac = this.mac(`code ${contactPointId} ${expiresAt.toISOString()}`);
    return String(mac.readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
  }

  fits(code: string, contactPointId: string, expiresAt: Date): boolean {
    return isSame(code, this.codeOf(contactPointId, expiresAt));
  }

  /** What stops messages by one way. It holds for as long as the way is there. */
  stopToken(contactPointId: string): string {
    return `${contactPointId}.${this.mac(`stop ${contactPointId}`).toString('base64url').slice(0, 32)}`;
  }

  /** @returns of which way, null where it stops none */
  whatStops(token: string): string | null {
    const [id = ''] = token.split('.');
    return /^[\da-f-]{36}$/.test(id) && isSame(token, this.stopToken(id)) ? id : null;
  }

  private mac(of: string): Buffer {
    return createHmac('sha256', this.configuration.authSecret).update(`contact points: ${of}`).digest();
  }
}
