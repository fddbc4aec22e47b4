import type { LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';
import { correlation } from './correlation.js';

/** What a log line may say: codes, ids, counts, times. Never a name, an answer, an address or a body. */
export type LogFields = Record<string, string | number | boolean | null | undefined>;

/** Structured lines on standard output. `fields` is typed so that an object of the domain does not fit. */
export class Log {
  private constructor(private readonly pino: Logger) {}

  static at(level: string): Log {
    return new Log(
      pino({
        level,
        base: undefined,
        timestamp: pino.stdTimeFunctions.isoTime,
        mixin: () => ({ correlationId: correlation.get() }),
      }),
    );
  }

  debug(message: string, fields: LogFields = {}): void {
    this.pino.debug(fields, message);
  }

  info(message: string, fields: LogFields = {}): void {
    this.pino.info(fields, message);
  }

  warn(message: string, fields: LogFields = {}): void {
    this.pino.warn(fields, message);
  }

  /** Of an error only its kind, code and stack are written: messages of a database can quote a row. */
  error(message: string, error?: unknown, fields: LogFields = {}): void {
    this.pino.error({ ...fields, ...describe(error) }, message);
  }
}

function describe(error: unknown): LogFields {
  if (!(error instanceof Error)) return {};
  const code = (error as { code?: unknown }).code;
  return {
    error: error.name,
    code: typeof code === 'string' ? code : undefined,
    at: error.stack
      ?.split('\n')
      .filter((line) => line.startsWith('    at '))
      .slice(0, 6)
      .join('\n'),
  };
}

/** Lets Nest write through the same lines. */
export class NestLog implements LoggerService {
  constructor(private readonly log_: Log) {}
  log(message: unknown, context?: string): void {
    this.log_.debug(String(message), { context });
  }
  warn(message: unknown, context?: string): void {
    this.log_.warn(String(message), { context });
  }
  error(message: unknown, stack?: unknown, context?: string): void {
    this.log_.error(String(message), undefined, { context, at: typeof stack === 'string' ? stack : undefined });
  }
}
