import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '../configuration.js';
import { Log } from '../logging/log.js';
import type { Step, StepExporter } from './step.js';
import { traceIdOf } from './trace-ids.js';

/**
 * Traces that follow a request through event, job, handler and alert to the message on a screen. Off unless an endpoint is
 * set: then `on` is false, no library is loaded, nothing is worked out.
 */
@Injectable()
export class Tracing implements OnApplicationBootstrap, OnApplicationShutdown {
  /** Look here before working anything out for a step. */
  on = false;
  private exporter: StepExporter | null = null;

  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly log: Log,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { tracing } = this.configuration;
    if (!tracing) return;
    const { openTelemetry } = await import('./open-telemetry.js');
    this.exporter = openTelemetry(tracing, this.log);
    this.on = true;
  }

  step(step: Step): void {
    this.exporter?.keep({ ...step, traceId: traceIdOf(step.correlationId) });
  }

  async onApplicationShutdown(): Promise<void> {
    this.on = false;
    await this.exporter?.close();
  }
}
