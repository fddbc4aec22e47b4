import { Inject, Injectable } from '@nestjs/common';
import { type Answer, askOutside, CannotAsk, Clock, CONFIGURATION, type Configuration, retryAfterOf } from '#kernel';
import type { Outcome } from './delivery.aggregate.js';
import type { PreparedDelivery } from './prepare-delivery.js';

/** Standard Webhooks: 15 to 30 seconds. */
const patience = 15_000;
/** What it answers is thrown away. */
const longestAnswer = 64 * 1_024;

/** Sends it. It holds no transaction, no connection and no lock meanwhile. */
@Injectable()
export class SendDelivery {
  constructor(
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Pick<Configuration, 'privateAddresses'>,
  ) {}

  async send({ url, headers, body }: PreparedDelivery): Promise<Outcome> {
    try {
      const answer = await askOutside(url, {
        method: 'POST',
        headers,
        body,
        timeoutMs: patience,
        maxBytes: longestAnswer,
        allowPrivate: this.configuration.privateAddresses,
      });
      return outcomeOf(answer.status, answer.headers, this.clock.now());
    } catch (error) {
      if (!(error instanceof CannotAsk)) throw error;
      // It was taken, whatever else was said about it.
      if (error.reason === 'TOO_LARGE') return outcomeOf(error.how.status ?? 0, {}, this.clock.now());
      return { reason: error.reason, status: null };
    }
  }
}

/** A redirect is not followed: it could lead anywhere, with a signature. */
export function outcomeOf(status: number, headers: Answer['headers'], now: Date): Outcome {
  if (status >= 200 && status < 300) return { reason: 'TAKEN', status };
  if (status === 410) return { reason: 'GONE', status };
  const reason = status >= 300 && status < 400 ? 'REDIRECTED' : 'ANSWERED_OTHERWISE';
  return { reason, status, retryAfter: retryAfterOf(headers['retry-after'], +now) };
}
