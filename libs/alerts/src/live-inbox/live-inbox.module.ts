import { Module } from '@nestjs/common';
import { LiveInboxGateway } from './live-inbox.gateway.js';
import { LiveReport } from './live-report.js';
import { LockedScreens } from './locked-screens.js';
import { Visitors } from './visitors.js';

/** The gateway to live screens: only in a process that serves sockets. */
@Module({ providers: [LiveInboxGateway, LiveReport, LockedScreens, Visitors] })
export class LiveInboxModule {}
