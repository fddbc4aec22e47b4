import { type ErrorCode, Problem } from '#contracts';

/** What went wrong, as a code that has words in every language. `offline` is ours: no answer came at all. */
export type TroubleCode = ErrorCode | 'offline';

export class CallFailed extends Error {
  constructor(
    readonly code: TroubleCode,
    readonly status: number,
    readonly problem: Problem | null = null,
  ) {
    super(problem?.detail ?? problem?.title ?? code);
    this.name = 'CallFailed';
  }

  /** Trying the same again may help: nothing was said about the request itself. */
  get passing(): boolean {
    return this.status === 0 || this.status >= 500 || this.status === 408 || this.status === 429;
  }
}

export const failureOf = async (response: Response): Promise<CallFailed> => {
  const parsed = Problem.safeParse(await response.json().catch(() => null));
  if (parsed.success) return new CallFailed(parsed.data.code, response.status, parsed.data);
  return new CallFailed(response.status === 404 ? 'REQUEST.NOT_FOUND' : 'SERVICE.UNEXPECTED', response.status);
};

export const troubleOf = (error: unknown): TroubleCode =>
  error instanceof CallFailed ? error.code : 'SERVICE.UNEXPECTED';
