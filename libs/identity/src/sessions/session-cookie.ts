import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '#kernel';

/** The cookie that a session is told by. Scripts cannot read it, and other sites cannot send it along. */
@Injectable()
export class SessionCookie {
  private readonly name: string;
  private readonly stateName: string;
  private readonly attributes: string;

  constructor(@Inject(CONFIGURATION) { production }: Configuration) {
    const prefix = production ? '__Secure-' : '';
    this.name = `${prefix}holdfast.session_token`;
    this.stateName = `${prefix}holdfast.single_sign_on`;
    this.attributes = `Path=/; HttpOnly; SameSite=Lax${production ? '; Secure' : ''}`;
  }

  tokenIn(header: string | undefined): string | null {
    return valueIn(header, this.name);
  }

  set(token: string, seconds: number): string {
    return `${this.name}=${token}; Max-Age=${seconds}; ${this.attributes}`;
  }

  get clear(): string {
    return `${this.name}=; Max-Age=0; ${this.attributes}`;
  }

  /** Ties a sign-in that goes by way of a provider to the browser that it began in. */
  setState(state: string): string {
    return `${this.stateName}=${state}; Max-Age=600; ${this.attributes}`;
  }

  stateIn(header: string | undefined): string | null {
    return valueIn(header, this.stateName);
  }
}

function valueIn(header: string | undefined, wanted: string): string | null {
  for (const part of header?.split(';') ?? []) {
    const [name, value] = part.trim().split('=');
    if (name === wanted && value && /^[\w-]{43}$/.test(value)) return value;
  }
  return null;
}
