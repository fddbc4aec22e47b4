import { type DynamicModule, Global, Module, type OnApplicationShutdown, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { AuditSealer } from './audit/audit-sealer.js';
import { AuditTrail } from './audit/audit-trail.js';
import { AuditVerifier } from './audit/audit-verifier.js';
import { Background } from './background/background.js';
import { Housekeeping } from './background/housekeeping.js';
import { QueueReport } from './background/queue-report.js';
import { QueueWorker } from './background/queue-worker.js';
import { Clock, SharedClock } from './clock.js';
import { CONFIGURATION, type Configuration } from './configuration.js';
import { Contributions } from './contributions.js';
import { AfterCommit } from './database/after-commit.js';
import { Database, ENTITIES, type Entities } from './database/database.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { DeadlineProcessor } from './deadlines/deadline-processor.js';
import { HandsOn } from './deadlines/hands-on.js';
import { Sweep } from './deadlines/sweep.js';
import { SweepReport } from './deadlines/sweep-report.js';
import { EventProcessor } from './events/event-processor.js';
import { EventReport } from './events/event-report.js';
import { FailedWork } from './events/failed-work.js';
import { LagMeter } from './events/lag-meter.js';
import { Outbox } from './events/outbox.js';
import { Relay } from './events/relay.js';
import { Subscribers } from './events/subscribers.js';
import { Unfamiliar } from './events/unfamiliar.js';
import { ReadinessCheck } from './health/readiness.js';
import { AccessGuard } from './http/access.guard.js';
import { Authenticators } from './http/authenticators.js';
import { ChangeAuditInterceptor } from './http/change-audit.interceptor.js';
import { EtagInterceptor } from './http/etag.interceptor.js';
import { Load } from './http/load.js';
import { ProblemFilter } from './http/problem.filter.js';
import { Refusals } from './http/refusals.js';
import { Ids } from './ids.js';
import { LiveHints, LocalHints } from './live/live-hints.js';
import { PostgresHints } from './live/postgres-hints.js';
import { RedisHints } from './live/redis-hints.js';
import { Log } from './logging/log.js';
import { Mailer } from './mail/mailer.js';
import { Metrics } from './metrics.js';
import { chooseQueueBackend, QUEUE_BACKEND } from './queue/queue-backend.js';
import { NoSender, QueueSender } from './queue/queue-sender.js';
import { TimeKeeper } from './time-keeper.js';
import { TimeLapse } from './time-lapse.js';
import { EventTraces } from './tracing/event-traces.js';
import { Tracing } from './tracing/tracing.js';
import { ClockWatch } from './watch/clock-watch.js';
import { Heartbeat } from './watch/heartbeat.js';
import { Problems } from './watch/problems.js';
import { Watch } from './watch/watch.js';
import { WatchGauges } from './watch/watch-gauges.js';
import { Watchdog } from './watch/watchdog.js';
import { WorkerReport } from './watch/worker-report.js';

export interface PlatformOptions {
  configuration: Configuration;
  entities: Entities;
  /** True where this process is the only one, so that hints need no way between processes. */
  alone: boolean;
  clock?: Clock;
  /** `nobody`: what is due is found by a time lapse, and no queue is touched. */
  wakes?: 'workers' | 'nobody';
}

/** Hints to this process alone, or through whichever engine carries the queues. */
function chooseHints({ alone, configuration }: PlatformOptions, log: Log): LiveHints {
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
export class PlatformModule {
  static with(options: PlatformOptions): DynamicModule {
    const { configuration, entities } = options;
    const chosen: Provider[] = [
      { provide: CONFIGURATION, useValue: configuration },
      { provide: ENTITIES, useValue: entities },
      { provide: Clock, useValue: options.clock ?? new SharedClock() },
      { provide: Log, useFactory: () => Log.at(configuration.logLevel) },
      { provide: QUEUE_BACKEND, useFactory: () => chooseQueueBackend(configuration) },
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
      UnitOfWork,
      AfterCommit,
      AuditTrail,
      AuditSealer,
      AuditVerifier,
      Refusals,
      Relay,
      EventProcessor,
      EventReport,
      Contributions,
      Outbox,
      FailedWork,
      Unfamiliar,
      HandsOn,
      DeadlineProcessor,
      Sweep,
      SweepReport,
      QueueSender,
      QueueWorker,
      QueueReport,
      ReadinessCheck,
      TimeKeeper,
      Watch,
      Problems,
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
      AccessGuard,
      Load,
      Authenticators,
      Background,
      TimeLapse,
    ];
    return {
      module: PlatformModule,
      imports: [DiscoveryModule],
      providers: [
        ...chosen,
        ...own,
        ...(options.wakes === 'nobody' ? [{ provide: QueueSender, useClass: NoSender }] : []),
        { provide: APP_GUARD, useExisting: AccessGuard },
        {
          provide: APP_FILTER,
          useFactory: (log: Log, refusals: Refusals) => new ProblemFilter(log, refusals),
          inject: [Log, Refusals],
        },
        { provide: APP_INTERCEPTOR, useClass: EtagInterceptor },
        { provide: APP_INTERCEPTOR, useClass: ChangeAuditInterceptor },
      ],
      exports: [...chosen.map((provider) => (provider as { provide: symbol }).provide), ...own],
    };
  }
}
