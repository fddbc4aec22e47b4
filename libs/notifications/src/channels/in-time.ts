import { NotTaken } from './channel.js';

/** A provider that pays no heed to its signal fails in time all the same. @throws NotTaken */
export function inTime<T>(milliseconds: number, send: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const signal = AbortSignal.timeout(milliseconds);
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new NotTaken('PROVIDER_UNREACHABLE')), { once: true });
    send(signal).then(resolve, reject);
  });
}
