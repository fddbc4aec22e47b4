import type { ErrorCode, Problem } from '#contracts';

/** What went wrong, as a code that has words in every language. `offline` is ours: no answer came at all. */
export type ApiErrorCode = ErrorCode | 'offline';

export class ApiError extends Error {
  constructor(
    readonly code: ApiErrorCode,
    readonly status: number,
    readonly problem: Problem | null = null,
  ) {
    super(problem?.detail ?? problem?.title ?? code);
    this.name = 'ApiError';
  }

  /** Trying the same again may help: nothing was said about the request itself. */
  get passing(): boolean {
    return this.status === 0 || this.status >= 500 || this.status === 408 || this.status === 429;
  }
}

/** No more than it takes to tell our server from whatever stands before it: which codes there are is not loaded for that. */
const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';

export const failureOf = async (response: Response): Promise<ApiError> => {
  const body: unknown = await response.json().catch(() => null);
  if (isProblem(body)) return new ApiError(body.code, response.status, body);
  return new ApiError(response.status === 404 ? 'REQUEST.NOT_FOUND' : 'SERVICE.UNEXPECTED', response.status);
};

export const errorCodeOf = (error: unknown): ApiErrorCode =>
  error instanceof ApiError ? error.code : 'SERVICE.UNEXPECTED';
