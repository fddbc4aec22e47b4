import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '#platform';

/** The cookie that a session is told by. Scripts cannot read it, and other sites cannot send it along. */
@Injectable()
export class SessionCookie {
  private readonly name: string;
  private readonly attributes: string;

  constructor(@Inject(CONFIGURATION) { production }: Configuration) {
    this.name = `${production ? '__Secure-' : ''}holdfast.session_token`;
    this.attributes = `Path=/; HttpOnly; SameSite=Lax${production ? '; Secure' : ''}`;
  }

  tokenIn(header: string | undefined): string | null {
    for (const part of header?.split(';') ?? []) {
      const [name, value] = part.trim().split('=');
      if (name === this.name && value && /^[\w-]{43}$/.test(value)) return value;
    }
    return null;
  }

  set(token: string, seconds: number): string {
    return `${this.name}=${token}; Max-Age=${seconds}; ${this.attributes}`;
  }

  get clear(): string {
    return `${this.name}=; Max-Age=0; ${this.attributes}`;
  }
}
