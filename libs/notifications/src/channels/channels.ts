import { Injectable } from '@nestjs/common';
import { Contributions, DomainError } from '#kernel';
import { type MessageChannel, messageChannels } from './channel.js';

/** Every channel there is, found at boot. */
@Injectable()
export class Channels {
  constructor(private readonly contributions: Contributions) {}

  all(): readonly MessageChannel[] {
    return this.contributions.to(messageChannels);
  }

  find(key: string): MessageChannel | null {
    return this.all().find((channel) => channel.key === key) ?? null;
  }

  /** @throws DomainError CHANNEL.UNKNOWN */
  get(key: string): MessageChannel {
    const channel = this.find(key);
    if (!channel) throw new DomainError('CHANNEL.UNKNOWN');
    return channel;
  }
}
