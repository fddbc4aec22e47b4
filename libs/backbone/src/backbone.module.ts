import { type DynamicModule, Global, Module, type OnApplicationShutdown, type Provider } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import {
  Clock,
  CONFIGURATION,
  type Configuration,
  Contributions,
  Database,
  ENTITIES,
  type Entities,
  Ids,
  LiveHints,
  Log,
  Mailer,
  Metrics,
  SharedClock,
  Tracing,
  UnitOfWork,
} from '#kernel';
import { AuditSealer } from './audit/audit-sealer.js';
import { AuditTrail } from './audit/audit-trail.js';
import { AuditVerifier } from './audit/audit-verifier.js';
import { Background } from './background/background.js';
import { Housekeeping } from './background/housekeeping.js';
import { QueueReport } from './background/queue-report.js';
import { QueueWorker } from './background/queue-worker.js';
import { TimeKeeper } from './background/time-keeper.js';
import { AfterCommit } from './database/after-commit.js';
import { PostgresUnitOfWork } from './database/postgres-unit-of-work.js';
import { DeadlineProcessor } from './deadlines/deadline-processor.js';
import { HandsOn } from './deadlines/hands-on.js';
import { Sweep } from './deadlines/sweep.js';
import { SweepReport } from './deadlines/sweep-report.js';
import { EventTraces } from './event-traces.js';
import { EventProcessor } from './events/event-processor.js';
import { EventReport } from './events/event-report.js';
import { FailedWork } from './events/failed-work.js';
import { LagMeter } from './events/lag-meter.js';
import { Outbox } from './events/outbox.js';
import { Relay } from './events/relay.js';
import { Subscribers } from './events/subscribers.js';
import { UnknownWork } from './events/unknown-work.js';
import { LocalHints } from './live/local-hints.js';
import { PostgresHints } from './live/postgres-hints.js';
import { RedisHints } from './live/redis-hints.js';
import { chooseQueueBackend, QUEUE_BACKEND } from './queue/queue-backend.js';
import { NoSender, QueueSender } from './queue/queue-sender.js';
import { TimeLapse } from './time-lapse.js';
import { ClockWatch } from './watch/clock-watch.js';
import { Heartbeat } from './watch/heartbeat.js';
import { Watch } from './watch/watch.js';
import { WatchGauges } from './watch/watch-gauges.js';
import { Watchdog } from './watch/watchdog.js';
import { WorkerReport } from './watch/worker-report.js';

export interface BackboneOptions {
  configuration: Configuration;
  entities: Entities;
  /** True where this process is the only one, so that hints need no way between processes. */
  alone: boolean;
  clock?: Clock;
  /** `nobody`: what is due is found by a time lapse, and no queue is touched. */
  wakes?: 'workers' | 'nobody';
}

/** Hints to this process alone, or through whichever engine carries the queues. */
function chooseHints({ alone, configuration }: BackboneOptions, log: Log): LiveHints {
  if (alone) return new LocalHints();
  return configuration.redisUrl
    ? new RedisHints(configuration.redisUrl, log)
    : new PostgresHints(configuration.databaseUrl, log);
}

/** Relays what is under way, then closes the ways out, the database last. */
class OrderlyEnd implements OnApplicationShutdown {
  constructor(
    private readonly relay: Relay,
    private readonly sender: QueueSender,
    private readonly hints: LiveHints,
    private readonly database: Database,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.relay.idle();
    await this.sender.close();
    await this.hints.close();
    await this.database.close();
  }
}

@Global()
@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: Nest's shape of a module with options
export class BackboneModule {
  static with(options: BackboneOptions): DynamicModule {
    const { configuration, entities } = options;
    const chosen: Provider[] = [
      { provide: CONFIGURATION, useValue: configuration },
      { provide: ENTITIES, useValue: entities },
      { provide: Clock, useValue: options.clock ?? new SharedClock() },
      { provide: Log, useFactory: () => Log.at(configuration.logLevel) },
      { provide: QUEUE_BACKEND, useFactory: () => chooseQueueBackend(configuration) },
      { provide: UnitOfWork, useClass: PostgresUnitOfWork },
      { provide: LiveHints, useFactory: (log: Log) => chooseHints(options, log), inject: [Log] },
      {
        provide: OrderlyEnd,
        useFactory: (...parts: ConstructorParameters<typeof OrderlyEnd>) => new OrderlyEnd(...parts),
        inject: [Relay, QueueSender, LiveHints, Database],
      },
      {
        provide: Subscribers,
        useFactory: (discovery: DiscoveryService) => new Subscribers(discovery),
        inject: [DiscoveryService],
      },
    ];
    const own = [
      Ids,
      Metrics,
      Database,
      AfterCommit,
      AuditTrail,
      AuditSealer,
      AuditVerifier,
      Relay,
      EventProcessor,
      EventReport,
      Contributions,
      Outbox,
      FailedWork,
      UnknownWork,
      HandsOn,
      DeadlineProcessor,
      Sweep,
      SweepReport,
      QueueSender,
      QueueWorker,
      QueueReport,
      TimeKeeper,
      Watch,
      Watchdog,
      WatchGauges,
      WorkerReport,
      ClockWatch,
      LagMeter,
      Heartbeat,
      Tracing,
      EventTraces,
      Housekeeping,
      Mailer,
      Background,
      TimeLapse,
    ];
    return {
      module: BackboneModule,
      imports: [DiscoveryModule],
      providers: [
        ...chosen,
        ...own,
        ...(options.wakes === 'nobody' ? [{ provide: QueueSender, useClass: NoSender }] : []),
      ],
      exports: [...chosen.map((provider) => (provider as { provide: symbol }).provide), ...own],
    };
  }
}
