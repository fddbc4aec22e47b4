import { type Answer, askOutside, CannotAsk, type Question, retryAfterOf } from '#kernel';
import { NotTaken } from './channel.js';

/** What a provider answers is short: more than this is no answer. */
const maxBytes = 64 * 1_024;
/** Below the patience of each channel, so that the failure has a name. */
const timeoutMs = 8_000;

/** Asks a provider whose address an admin gave. @throws NotTaken */
export async function askProvider(url: string, question: Omit<Question, 'timeoutMs' | 'maxBytes'>): Promise<Answer> {
  try {
    return await askOutside(url, { ...question, timeoutMs, maxBytes });
  } catch (error) {
    // An address that is refused is set right by an admin: until then it waits, and is seen to.
    throw new NotTaken(
      error instanceof CannotAsk && error.reason === 'ADDRESS_REFUSED' ? 'PROVIDER_REFUSED' : 'PROVIDER_UNREACHABLE',
    );
  }
}

/** What every provider means by these, whatever it writes. @throws NotTaken when it is busy or broken, or does not know us */
export function assertWorks({ status, headers }: Answer): void {
  const retryAfter = secondsOf(headers['retry-after'], headers.date);
  if (status === 429 || status === 408 || status >= 500) throw new NotTaken('PROVIDER_UNREACHABLE', retryAfter);
  // Keys, money and addresses are set right by an admin; nothing is followed.
  const ours = [401, 402, 403, 404, 405].includes(status) || (status >= 300 && status < 400);
  if (ours) throw new NotTaken('PROVIDER_REFUSED', retryAfter);
}

const longest = 3_600;

/** A date is by the provider's own clock. */
function secondsOf(after: string | undefined, date = ''): { retryAfter?: number } {
  const asked = retryAfterOf(after, Date.parse(date));
  return asked ? { retryAfter: Math.min(longest, Math.ceil(asked / 1_000)) } : {};
}
