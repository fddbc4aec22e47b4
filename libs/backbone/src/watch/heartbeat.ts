import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, type Configuration, Log, Metrics } from '#kernel';

const patience = 5_000;

/**
 * Tells somebody outside that all is well, for as long as it is: a dead man's switch. Nothing is sent when something is
 * wrong; whoever waits for the heartbeat raises the alarm, also when the whole house is dark.
 */
@Injectable()
export class Heartbeat {
  private next = 0;

  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly metrics: Metrics,
    private readonly log: Log,
  ) {}

  /** Sends it when it is time and all is well. Never throws. */
  async beat(well: boolean): Promise<void> {
    const { heartbeatUrl, heartbeatEvery } = this.configuration;
    if (!heartbeatUrl || performance.now() < this.next) return;
    this.next = performance.now() + heartbeatEvery * 1_000 - 500;
    if (!well) {
      this.metrics.heartbeats.inc({ outcome: 'withheld' });
      return;
    }
    try {
      const answer = await fetch(heartbeatUrl, { method: 'POST', signal: AbortSignal.timeout(patience) });
      await answer.arrayBuffer();
      this.metrics.heartbeats.inc({ outcome: answer.ok ? 'sent' : 'refused' });
      if (!answer.ok) this.log.warn('The heartbeat was refused', { status: answer.status });
    } catch (error) {
      this.metrics.heartbeats.inc({ outcome: 'failed' });
      this.log.warn('The heartbeat could not be sent', { error: (error as Error).name });
    }
  }
}
