import { Inject } from '@nestjs/common';
import { attemptReasons, type RouteAnswer, routes } from '#contracts';
import { CONFIGURATION, type Configuration, DomainError, Ids, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import {
  type MessageChannel,
  NotTaken,
  type OutgoingMessage,
  providerOf,
  type SendingContext,
} from '../channels/channel.js';
import { ChannelSettings } from '../channels/channel-settings.js';
import { Channels } from '../channels/channels.js';
import { inTime } from '../channels/in-time.js';
import { sayIt } from '../outgoing/texts.js';

/** Seconds: whoever tests waits for it now. */
const ttl = 300;

/** Sends a test to any address that an admin names, and waits for what the provider says. Nothing is kept of it but that it was done. */
@UseCase(routes.testChannel)
export class TestChannel {
  constructor(
    private readonly work: UnitOfWork,
    private readonly channels: Channels,
    private readonly settings: ChannelSettings,
    private readonly ids: Ids,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async execute({
    params,
    body,
    scope,
  }: RequestOf<typeof routes.testChannel>): Promise<RouteAnswer<typeof routes.testChannel>> {
    const channel = this.channels.get(params.channel);
    const chosen = await this.work.run(scope, (tx) => this.settings.of(tx, channel.key));
    if (!chosen) throw new DomainError('CHANNEL.UNAVAILABLE');
    const { kept } = await channel.parse(body.address, chosen.settings);
    const id = this.ids.next();
    const message: OutgoingMessage = {
      ...{ to: kept, locale: body.locale, rank: 3, ttl, tag: id, code: null, stopUrl: null },
      ...sayIt('test', body.locale, { toStaff: true, bundled: 1, code: null }),
      url: this.configuration.publicUrl,
    };
    const context = {
      ...{ organisationId: scope.actor.organisationId, provider: chosen.provider, settings: chosen.settings },
      ...{ receiptsUrl: this.settings.receiptsUrl(channel.key, chosen.account), idempotencyKey: id },
    };
    const reason = await tried(channel, message, context);
    return { state: attemptReasons[reason], reason };
  }
}

async function tried(channel: MessageChannel, message: OutgoingMessage, context: Omit<SendingContext, 'signal'>) {
  const provider = providerOf(channel, context.provider);
  if (!provider) return 'NO_PROVIDER';
  try {
    await inTime(channel.limits.patience, (signal) => provider.send(message, { ...context, signal }));
    return 'TAKEN_BY_PROVIDER';
  } catch (error) {
    return error instanceof NotTaken ? error.reason : 'PROVIDER_UNREACHABLE';
  }
}
