import type { DomainEvent } from '#contracts';

export type SpanKind = 'server' | 'producer' | 'consumer' | 'internal';

/** One step of the way, once it is over. Attributes are names and codes of ours, and ids; never a person's words. */
export interface Step {
  name: string;
  kind: SpanKind;
  correlationId: string;
  spanId: string;
  /** Null for the first step of a trace. */
  parentId: string | null;
  began: Date | number;
  ended: Date | number;
  attributes?: Record<string, string | number>;
  failed?: boolean;
}

/** Takes steps to wherever traces are kept. */
export interface StepExporter {
  keep(step: Step & { traceId: string }): void;
  close(): Promise<void>;
}

/** A reaction within the transaction: which of the events after it are its own. */
export interface Reaction {
  subscriber: string;
  to: DomainEvent;
  from: number;
  until: number;
  began: number;
  ended: number;
}
