import { type ErrorCode, errorCodes } from '#contracts';

export interface FieldError {
  /** JSON pointer to the field, e.g. `/answers/mood`. */
  field: string;
  message: string;
  /** What is wrong with it, for a page that says it in its own words. */
  code?: string;
}

/**
 * A refusal that the caller can understand: thrown by the domain, turned into problem+json or a socket
 * acknowledgement at the edge. Throwing it inside a unit of work rolls everything back.
 */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly detail?: string,
    readonly errors?: FieldError[],
    /** Seconds until it is worth another try. */
    readonly retryAfter?: number,
  ) {
    super(detail ?? errorCodes[code][1]);
    this.name = 'DomainError';
  }

  get status(): number {
    return errorCodes[this.code][0];
  }
}

/**
 * Work that this release does not know: a newer one, which runs beside it during an update, made it. No failure of the
 * work. It is rolled back, counts no attempt, and is due again in seconds, until a process of the newer release takes it.
 */
export class WorkOfNewerRelease extends Error {
  constructor(
    readonly reason: string,
    /** The name that is not known: of a subscriber, an event's type and version, a kind of deadline. */
    readonly what: string,
  ) {
    super(reason);
    this.name = 'WorkOfNewerRelease';
  }
}

/** A failure in the background that no retry can mend: it is shown at once instead of being tried again. */
export class PermanentFailure extends Error {
  constructor(readonly reason: string) {
    super(reason);
    this.name = 'PermanentFailure';
  }
}
