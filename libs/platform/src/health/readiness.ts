import { Injectable } from '@nestjs/common';
import { queues } from '#contracts';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { Sweep } from '../deadlines/sweep.js';
import { QueueSender } from '../queue/queue-sender.js';

export interface Readiness {
  ready: boolean;
  checks: Record<string, { ok: boolean; [detail: string]: unknown }>;
}

interface BackboneState {
  deliveries_late: string;
  deliveries_failed: string;
  deadlines_late: string;
  deadlines_failed: string;
}

/** Whether work gets done, not merely whether the process runs. */
@Injectable()
export class ReadinessCheck {
  constructor(
    private readonly database: Database,
    private readonly sender: QueueSender,
    private readonly sweep: Sweep,
    private readonly clock: Clock,
  ) {}

  /** @param sweeps whether this process is one that runs the sweep */
  async check(sweeps: boolean): Promise<Readiness> {
    const checks: Readiness['checks'] = {};
    await attempt(checks, 'database', async () => {
      const [state] = await this.database.query<BackboneState>('select * from backbone_state($1)', [this.clock.now()]);
      const late = { deliveries: Number(state?.deliveries_late), deadlines: Number(state?.deadlines_late) };
      const failed = { deliveries: Number(state?.deliveries_failed), deadlines: Number(state?.deadlines_failed) };
      checks.backbone = { ok: late.deliveries === 0 && late.deadlines === 0, late, failed };
      return {};
    });
    await attempt(checks, 'queue', async () => ({ waiting: await this.sender.depth(queues.events) }));
    if (sweeps) {
      const age = this.sweep.lastRound ? +this.clock.now() - +this.sweep.lastRound : Number.POSITIVE_INFINITY;
      checks.sweep = { ok: age < 15_000 };
    }
    return { ready: Object.values(checks).every(({ ok }) => ok), checks };
  }
}

async function attempt(checks: Readiness['checks'], name: string, look: () => Promise<object>): Promise<void> {
  try {
    checks[name] = { ok: true, ...(await look()) };
  } catch {
    checks[name] = { ok: false };
  }
}
