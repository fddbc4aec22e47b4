import { Injectable } from '@nestjs/common';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const seconds = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 15, 60];

/** Prometheus metrics of this process. Labels are names of ours (types, kinds, codes), never of persons. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  readonly eventsAppended = this.counter('holdfast_events_appended_total', 'Domain events committed', ['type']);
  readonly jobsSent = this.counter('holdfast_jobs_sent_total', 'Wake-ups put on a queue', ['queue', 'path']);
  readonly eventsHandled = this.counter('holdfast_events_handled_total', 'Events handled', ['subscriber', 'outcome']);
  readonly workFailed = this.counter('holdfast_work_failed_total', 'Failures in the background', ['what', 'reason']);
  readonly unknownWork = this.counter('holdfast_unknown_work_total', 'Work of a newer release, put off', [
    'what',
    'reason',
  ]);
  readonly eventLag = this.histogram('holdfast_event_lag_seconds', 'From event to the end of its handling', [
    'subscriber',
  ]);
  readonly deadlineLateness = this.histogram('holdfast_deadline_lateness_seconds', 'From due to fired', ['kind']);
  readonly requests = this.histogram('holdfast_http_seconds', 'HTTP requests', ['route', 'status']);
  readonly useCases = this.histogram('holdfast_use_case_seconds', 'Use cases, whoever asked: done, refused, failed', [
    'route',
    'outcome',
  ]);
  readonly socketsOpen = this.gauge('holdfast_sockets_open', 'Live sockets');
  readonly refusedForLoad = this.counter('holdfast_refused_for_load_total', 'Requests refused because of the load', [
    'route',
  ]);
  readonly messagesSent = this.counter('holdfast_live_messages_total', 'Messages to live sockets', ['message']);

  readonly damagedWords = this.counter('holdfast_damaged_words_total', 'Readings of what cannot be decrypted', [
    'field',
  ]);

  readonly receipts = this.counter('holdfast_receipts_total', 'What providers said of messages', [
    'channel',
    'outcome',
  ]);

  readonly wrong = this.gauge('holdfast_watch_findings', 'What the watchdog finds wrong now', ['code']);
  readonly queueJobs = this.gauge('holdfast_queue_jobs', 'Jobs on the queues', ['queue', 'state']);
  readonly waitingEvents = this.gauge('holdfast_events_waiting', 'Deliveries that are not handled yet');
  readonly oldestEvent = this.gauge('holdfast_event_oldest_seconds', 'Age of the oldest event not handled yet');
  readonly overdueDeadlines = this.gauge('holdfast_deadlines_overdue', 'Deadlines past by 15 seconds and not fired');
  readonly failedWork = this.gauge('holdfast_work_given_up', 'Work that was given up and waits for somebody', ['what']);
  readonly heartbeats = this.counter('holdfast_heartbeats_total', 'Heartbeats to the outside', ['outcome']);

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  private gauge<L extends string>(name: string, help: string, labelNames: L[] = []): Gauge<L> {
    return new Gauge({ name, help, labelNames, registers: [this.registry] });
  }

  private counter<L extends string>(name: string, help: string, labelNames: L[]): Counter<L> {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }

  private histogram<L extends string>(name: string, help: string, labelNames: L[]): Histogram<L> {
    return new Histogram({ name, help, labelNames, buckets: seconds, registers: [this.registry] });
  }
}
