import { type ChildProcess, fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { type BeforeApplicationShutdown, Inject, Injectable, Optional } from '@nestjs/common';
import { CONFIGURATION, type Configuration, Log } from '#kernel';
import type { BacktestAttempt } from './backtest.repository.js';
import { RunBacktest } from './run-backtest.js';

/** Injection token of the file of the program that runs a backtest; absent: it runs within this process. */
export const BACKTEST_PROGRAM = Symbol('BacktestProgram');

/** What the program is told when it starts: it connects to the same database. */
export interface BacktestOrder extends BacktestAttempt {
  database: { databaseUrl: string; databaseAuthUrl: string; databaseOwnerUrl: string; authSecret: string } | null;
}

/** Lower than anything that answers people: it gets the processor when nobody else wants it. */
const niceness = 15;
const memory = ['--max-old-space-size=320', '--max-semi-space-size=32'];

/** Runs backtests beside the work of the clinic, in a process of their own: one at a time. */
@Injectable()
export class BacktestProcess implements BeforeApplicationShutdown {
  private child: ChildProcess | null = null;
  private within: Promise<void> | null = null;

  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly run: RunBacktest,
    private readonly log: Log,
    @Optional() @Inject(BACKTEST_PROGRAM) private readonly program: string | null,
  ) {}

  get isFree(): boolean {
    return this.child === null && this.within === null;
  }

  start(attempt: BacktestAttempt): void {
    if (this.program) this.startProgram(this.program, attempt);
    else this.startWithin(attempt);
  }

  private startProgram(program: string, attempt: BacktestAttempt): void {
    const child = fork(program, [], { execArgv: memory, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    this.child = child;
    const ended = (code: number | null, signal?: string | null): void => {
      if (this.child !== child) return;
      this.child = null;
      if (code !== 0) this.log.warn('A backtest ended early', { backtest: attempt.id, code, signal: signal ?? null });
    };
    child.once('exit', ended);
    child.once('error', (error) => {
      this.log.warn('A backtest could not be started', { error: error.name });
      ended(0);
    });
    try {
      if (child.pid) setPriority(child.pid, niceness);
    } catch {
      // Where that is not allowed it runs as everybody else.
    }
    const { databaseUrl, databaseAuthUrl, databaseOwnerUrl, authSecret, demo } = this.configuration;
    const database = demo
      ? { databaseUrl, databaseAuthUrl, databaseOwnerUrl: databaseOwnerUrl ?? '', authSecret }
      : null;
    child.send({ ...attempt, database } satisfies BacktestOrder, () => {});
  }

  private startWithin(attempt: BacktestAttempt): void {
    this.within = this.run
      .attempt(attempt)
      .catch((error: Error) => this.log.warn('A backtest ended early', { backtest: attempt.id, error: error.name }))
      .finally(() => {
        this.within = null;
      });
  }

  /** It begins anew in another process. */
  async beforeApplicationShutdown(): Promise<void> {
    this.child?.kill('SIGKILL');
    await this.within;
  }
}
