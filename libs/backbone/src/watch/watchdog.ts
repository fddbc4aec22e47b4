import { randomUUID } from 'node:crypto';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type { Finding } from '#contracts';
import { Log } from '#kernel';
import { ClockWatch } from './clock-watch.js';
import { Watch } from './watch.js';
import { WatchGauges } from './watch-gauges.js';
import { WorkerReport } from './worker-report.js';

const every = 5_000;

/** Looks every few seconds. In a worker it also writes down what it found, and sends the heartbeat while all is well. */
@Injectable()
export class Watchdog implements BeforeApplicationShutdown {
  private readonly worker = randomUUID();
  private timer: NodeJS.Timeout | null = null;
  private round: Promise<void> | null = null;
  private told = '';

  constructor(
    private readonly watch: Watch,
    private readonly clocks: ClockWatch,
    private readonly gauges: WatchGauges,
    private readonly report: WorkerReport,
    private readonly log: Log,
  ) {}

  start({ reports }: { reports: boolean }): void {
    const started = this.report.clock.now();
    const go = (): void => {
      this.clocks.tick();
      this.round ??= this.goRound(reports ? started : null).finally(() => {
        this.round = null;
      });
    };
    this.timer = setInterval(go, every);
    go();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.round;
  }

  private async goRound(started: Date | null): Promise<void> {
    const look = await this.watch.look();
    this.gauges.show(look);
    this.say(look.findings);
    if (started) await this.report.of(this.worker, started, look);
  }

  /** Once when something begins or ends, not at every look. */
  private say(findings: readonly Finding[]): void {
    const codes = [...new Set(findings.map(({ code }) => code))].join(' ');
    if (codes === this.told) return;
    this.told = codes;
    if (codes) this.log.error('Something is wrong', undefined, { codes });
    else this.log.info('All is well again');
  }
}
