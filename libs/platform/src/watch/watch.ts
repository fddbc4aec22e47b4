import { Injectable } from '@nestjs/common';
import { type Finding, queues } from '#contracts';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { Subscribers } from '../events/subscribers.js';
import { QueueSender, type QueueState } from '../queue/queue-sender.js';
import { ClockWatch } from './clock-watch.js';
import { findingsIn, type InstallationState } from './findings.js';

/** What a look at the installation found. */
export interface Look {
  at: Date;
  findings: Finding[];
  /** Null while the database is away. */
  state: InstallationState | null;
  /** By name; without a queue that does not answer. */
  queues: Map<string, QueueState>;
}

/** A look is good for so long, however many ask; in milliseconds. */
const fresh = 1_500;

/** Looks whether work gets done: events sent and handled, deadlines fired, queues taken from, clocks right. */
@Injectable()
export class Watch {
  private latest: { steady: number; look: Promise<Look> } | null = null;

  constructor(
    private readonly database: Database,
    private readonly sender: QueueSender,
    private readonly subscribers: Subscribers,
    private readonly clock: Clock,
    private readonly clocks: ClockWatch,
  ) {}

  look(): Promise<Look> {
    const steady = performance.now();
    if (!this.latest || steady - this.latest.steady > fresh) this.latest = { steady, look: this.lookNow() };
    return this.latest.look;
  }

  private async lookNow(): Promise<Look> {
    const asked = this.clock.now();
    const [state, ...seen] = await Promise.all([
      this.readState(asked).catch(() => null),
      ...Object.values(queues).map((name) => this.sender.state(name).catch(() => null)),
    ]);
    const states = new Map<string, QueueState>();
    Object.values(queues).forEach((name, i) => {
      const found = seen[i];
      if (found) states.set(name, found);
    });
    const findings = [
      ...findingsIn(asked, state, states),
      ...this.clocks.findings(state?.database_clock ?? null, asked),
    ];
    return { at: asked, findings, state, queues: states };
  }

  private async readState(at: Date): Promise<InstallationState> {
    const [state] = await this.database.query<InstallationState>('select * from installation_state($1, $2)', [
      at,
      this.subscribers.slow(),
    ]);
    return state!;
  }
}
