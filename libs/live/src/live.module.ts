import { Module } from '@nestjs/common';
import { LiveGateway } from './live.gateway.js';
import { LiveFeed } from './live-feed.js';
import { LiveReport } from './live-report.js';
import { LockedScreens } from './locked-screens.js';
import { Visitors } from './visitors.js';

/** The gateway to live screens: only in a process that serves sockets. */
@Module({ providers: [LiveGateway, LiveFeed, LiveReport, LockedScreens, Visitors] })
export class LiveModule {}
