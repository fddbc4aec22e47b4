import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<string>();

/** One id from the request through event, job and hint to the socket message; every log line carries it. */
export const correlation = {
  get: (): string | undefined => current.getStore(),
  run: <T>(id: string, work: () => T): T => current.run(id, work),
};

const acceptable = /^[\w.-]{8,64}$/;

/** Takes the caller's id when it is harmless, otherwise the given one. */
export const correlationFrom = (offered: unknown, otherwise: () => string): string =>
  typeof offered === 'string' && acceptable.test(offered) ? offered : otherwise();
