import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { Log } from '#kernel';
import { AccessGuard } from './access.guard.js';
import { Authenticators } from './authenticators.js';
import { ChangeAuditInterceptor } from './change-audit.interceptor.js';
import { EtagInterceptor } from './etag.interceptor.js';
import { ReadinessCheck } from './health/readiness.js';
import { LoadShedder } from './load-shedder.js';
import { ProblemFilter } from './problem.filter.js';
import { Refusals } from './refusals.js';

const parts = [AccessGuard, Authenticators, LoadShedder, ReadinessCheck, Refusals];

/** What stands before every route: who asks, whether they may, how refusals look, what is written to the audit. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    ...parts,
    { provide: APP_GUARD, useExisting: AccessGuard },
    {
      provide: APP_FILTER,
      useFactory: (log: Log, refusals: Refusals) => new ProblemFilter(log, refusals),
      inject: [Log, Refusals],
    },
    { provide: APP_INTERCEPTOR, useClass: EtagInterceptor },
    { provide: APP_INTERCEPTOR, useClass: ChangeAuditInterceptor },
  ],
  exports: parts,
})
export class HttpModule {}
