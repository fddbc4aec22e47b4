import { Injectable } from '@nestjs/common';
import { type Finding, queues } from '#contracts';
import { Clock, Contributions, Database, problemSources } from '#kernel';
import { Subscribers } from '../events/subscribers.js';
import { QueueSender, type QueueState } from '../queue/queue-sender.js';
import { ClockWatch } from './clock-watch.js';
import { type CountedWork, findingsIn, type InstallationState } from './findings.js';

/** What a look at the installation found. */
export interface Look {
  at: Date;
  findings: Finding[];
  /** Null while the database is away. */
  state: InstallationState | null;
  /** By name; without a queue that does not answer. */
  queues: Map<string, QueueState>;
}

/** Looks whether work gets done: events sent and handled, deadlines fired, queues taken from, clocks right. */
@Injectable()
export class Watch {
  private underWay: Promise<Look> | null = null;

  constructor(
    private readonly database: Database,
    private readonly sender: QueueSender,
    private readonly subscribers: Subscribers,
    private readonly clock: Clock,
    private readonly clocks: ClockWatch,
    private readonly contributions: Contributions,
  ) {}

  /** Those who ask at the same time share a look; nobody is given one of before. */
  look(): Promise<Look> {
    this.underWay ??= this.lookNow().finally(() => {
      this.underWay = null;
    });
    return this.underWay;
  }

  private async lookNow(): Promise<Look> {
    const asked = this.clock.now();
    const [state, problems, ...seen] = await Promise.all([
      this.readState(asked).catch(() => null),
      this.problems(),
      ...Object.values(queues).map((name) => this.sender.state(name).catch(() => null)),
    ]);
    const states = new Map<string, QueueState>();
    Object.values(queues).forEach((name, i) => {
      const found = seen[i];
      if (found) states.set(name, found);
    });
    const findings = [
      ...findingsIn(asked, state, states),
      ...problems,
      ...this.clocks.findings(state?.database_clock ?? null, asked),
    ];
    return { at: asked, findings, state, queues: states };
  }

  /** A source that cannot be asked now is left out: that the database is away is a finding of its own. */
  private async problems(): Promise<Finding[]> {
    const sources = this.contributions.to(problemSources);
    const found = await Promise.all(sources.map((source) => source.problems().catch(() => [])));
    return found.flat();
  }

  private async readState(at: Date): Promise<InstallationState> {
    const [[state], [failing], [unknown]] = await Promise.all([
      this.database.query<InstallationState>('select * from installation_state($1, $2)', [
        at,
        this.subscribers.sending(),
      ]),
      this.database.query<CountedWork>('select * from failing_safety_work($1)', [this.subscribers.inline()]),
      this.database.query<CountedWork>('select * from unknown_work()'),
    ]);
    return { ...state!, failing: failing!, unknown: unknown! };
  }
}
