/** Why somebody outside could not be asked, or how they did not answer. It never holds the address: that may be a secret. */
export class CannotAsk extends Error {
  constructor(
    /** `ADDRESS_REFUSED`: it was never called, and never will be. */
    readonly reason: 'ADDRESS_REFUSED' | 'TIMED_OUT' | 'UNREACHABLE' | 'TOO_LARGE',
    readonly how: {
      /** For whoever typed the address. */
      readonly detail?: string;
      /** Of an answer that was too large. */
      readonly status?: number;
      readonly cause?: unknown;
    } = {},
  ) {
    super(how.detail ?? reason, { cause: how.cause });
    this.name = 'CannotAsk';
  }
}
