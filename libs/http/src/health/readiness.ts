import { Injectable } from '@nestjs/common';
import { Sweep, Watch } from '#backbone';
import type { Finding } from '#contracts';
import { Clock } from '#kernel';

export interface Readiness {
  ready: boolean;
  checks: Record<string, { ok: boolean; [detail: string]: unknown }>;
  /** What is wrong, coded and in words. */
  findings: Finding[];
}

/** Whether work gets done, not merely whether the process runs. */
@Injectable()
export class ReadinessCheck {
  constructor(
    private readonly watch: Watch,
    private readonly sweep: Sweep,
    private readonly clock: Clock,
  ) {}

  /** @param sweeps whether this process is one that runs the sweep */
  async check(sweeps: boolean): Promise<Readiness> {
    const { state, queues, findings, at } = await this.watch.look();
    const wrong = [...findings, ...(sweeps ? this.sweepStopped() : [])];
    const isWell = (code: RegExp): boolean => !wrong.some((finding) => code.test(finding.code));
    const checks: Readiness['checks'] = {
      database: { ok: isWell(/^DATABASE/) },
      backbone: {
        ok: isWell(/^(EVENTS|DEADLINES|SAFETY|RELEASE)/),
        late: { deliveries: Number(state?.unsent ?? 0), deadlines: Number(state?.overdue ?? 0) },
        failed: { deliveries: Number(state?.failed_deliveries ?? 0), deadlines: Number(state?.failed_deadlines ?? 0) },
        oldestEventSeconds: state?.oldest_event ? Math.max(0, Math.round((+at - +state.oldest_event) / 1000)) : 0,
      },
      queue: { ok: isWell(/^QUEUE/), waiting: sum([...queues.values()].map(({ waiting }) => waiting)) },
      rules: { ok: isWell(/^RULE/) },
      clock: { ok: isWell(/^CLOCK/) },
      ...(sweeps && { sweep: { ok: isWell(/^SWEEP/) } }),
    };
    return { ready: wrong.length === 0, checks, findings: wrong };
  }

  private sweepStopped(): Finding[] {
    const last = this.sweep.lastRound;
    const age = last ? +this.clock.now() - +last : Number.POSITIVE_INFINITY;
    if (age < 15_000) return [];
    const says = 'The sweep has not come round.';
    return [{ code: 'SWEEP_STOPPED', since: (last ?? this.clock.now()).toISOString(), says }];
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
