import type { IncomingHttpHeaders } from 'node:http';
import { SetMetadata } from '@nestjs/common';
import type { WayIn } from '#contracts';
import type { Actor } from './actor.js';

/** Tells who a request is from, for one way in. */
export interface Authenticator {
  /** @throws DomainError when the request carries something that is no longer, or was never, valid */
  authenticate(headers: IncomingHttpHeaders): Promise<Actor | null>;
}

export const AUTHENTICATES = 'holdfast:authenticates';

/** Marks the provider that vouches for one way in. */
export const Authenticates =
  (by: WayIn) =>
  <C extends new (...deps: never[]) => Authenticator>(target: C): void => {
    SetMetadata(AUTHENTICATES, by)(target);
  };
