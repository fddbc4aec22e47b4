import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import { CONFIGURATION, type Configuration } from '#kernel';
import { TryCounters } from '../sign-in/try-counters.js';

const hour = 3_600;
/** Mails to one account within an hour: each link works for an hour, so a fourth helps nobody. */
const perAccount = 3;
/** Mails that one address causes within an hour, whatever the account: a whole clinic can share one. */
const perAddress = 20;

/** How many mails asking for a new password may cause. */
@Injectable()
export class ResetLimits {
  private readonly byAccount: RateLimiterAbstract;
  private readonly byAddress: RateLimiterAbstract;

  constructor(
    counters: TryCounters,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {
    this.byAccount = counters.open({ keyPrefix: 'reset', points: perAccount, duration: hour });
    this.byAddress = counters.open({ keyPrefix: 'resets', points: perAddress, duration: hour });
  }

  /** Whether a mail may leave. The asker gets the same answer either way: it says nothing about accounts. */
  async take(account: string, address: string): Promise<boolean> {
    const taken = await Promise.allSettled([
      this.byAddress.consume(this.hash(address)),
      this.byAccount.consume(this.hash(account.trim().toLowerCase())),
    ]);
    const fault = taken.find((result) => result.status === 'rejected' && result.reason instanceof Error);
    if (fault?.status === 'rejected') throw fault.reason;
    return taken.every(({ status }) => status === 'fulfilled');
  }

  private hash(text: string): string {
    return createHmac('sha256', this.configuration.authSecret).update(`reset\n${text}`).digest('base64url');
  }
}
