import { Injectable } from '@nestjs/common';
import { Watch } from '#backbone';
import type { Finding, SystemView } from '#contracts';
import { type Actor, countGivenUp, Database, UnitOfWork } from '#kernel';
import { QueueBoardGuard } from '../queue-board-guard.js';

interface Worker {
  worker: string;
  started_at: Date;
  seen_at: Date;
  findings: Finding[];
}

interface Sample {
  at: Date;
  longest_ms: number;
  handled: number;
}

const hour = 3_600_000;
const lately = 60_000;
/** Workers tell of themselves every five seconds. */
const missingAfter = 20_000;

/** How the installation does, and how much of one organisation's work was given up. */
@Injectable()
export class SystemReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly watch: Watch,
    private readonly database: Database,
    private readonly board: QueueBoardGuard,
  ) {}

  async read(actor: Actor): Promise<SystemView> {
    const look = await this.watch.look();
    const { at, state, queues } = look;
    const [workers, samples, failedWork, mayOpenBoard] = await Promise.all([
      this.database.query<Worker>('select * from workers_seen($1)', [new Date(+at - lately)]),
      this.database.query<Sample>('select * from lag_since($1)', [new Date(+at - hour)]),
      this.work.read(actor, countGivenUp),
      this.board.isOpenTo(actor),
    ]);
    // A bin of half a minute that is still open would count for too little.
    const closed = samples.filter((sample) => +at - +sample.at >= 30_000 && +at - +sample.at < 90_000);
    return {
      at: at.toISOString(),
      findings: merged([...look.findings, ...this.toldBy(workers, at)]),
      queues: [...queues].map(([name, { waiting, active, failed, paused }]) => ({
        ...{ name, waiting, active, failed, paused },
      })),
      events: {
        waiting: Number(state?.waiting ?? 0),
        oldest: state?.oldest_event?.toISOString() ?? null,
        perSecond: closed.reduce((sum, { handled }) => sum + handled, 0) / 60,
      },
      overdueDeadlines: Number(state?.overdue ?? 0),
      workers: workers
        .filter(({ seen_at }) => +at - +seen_at < missingAfter)
        .map(({ worker, started_at, seen_at }) => ({
          id: worker,
          startedAt: started_at.toISOString(),
          seenAt: seen_at.toISOString(),
        })),
      lag: samples.map((sample) => ({ at: sample.at.toISOString(), milliseconds: sample.longest_ms })),
      failedWork,
      mayOpenBoard,
    };
  }

  /** What only a worker can see, such as its own clock; and that there is none. */
  private toldBy(workers: readonly Worker[], at: Date): Finding[] {
    const here = workers.filter(({ seen_at }) => +at - +seen_at < missingAfter);
    if (here.length) return here.flatMap(({ findings }) => findings.filter(({ code }) => /^CLOCK/.test(code)));
    const last = workers.map(({ seen_at }) => +seen_at).reduce((a, b) => Math.max(a, b), +at - lately);
    const says = 'No worker has told of itself lately.';
    return [{ code: 'WORKER_MISSING', since: new Date(last).toISOString(), says }];
  }
}

/** Several may see the same; the oldest says since when. */
function merged(findings: readonly Finding[]): Finding[] {
  const byKey = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.code} ${finding.queue ?? ''}`;
    const known = byKey.get(key);
    if (!known || finding.since < known.since) byKey.set(key, finding);
  }
  return [...byKey.values()];
}
