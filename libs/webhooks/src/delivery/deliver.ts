import { Injectable } from '@nestjs/common';
import { type ClaimedDelivery, PrepareDelivery } from './prepare-delivery.js';
import { SendDelivery } from './send-delivery.js';
import { SettleDelivery } from './settle-delivery.js';

/** One attempt: decided, sent, settled. Only the first and the last hold a transaction. */
@Injectable()
export class Deliver {
  constructor(
    private readonly preparing: PrepareDelivery,
    private readonly sending: SendDelivery,
    private readonly settling: SettleDelivery,
  ) {}

  async deliver(claimed: ClaimedDelivery): Promise<void> {
    const prepared = await this.preparing.prepare(claimed);
    if (prepared) await this.settling.settle(claimed, await this.sending.send(prepared));
  }
}
