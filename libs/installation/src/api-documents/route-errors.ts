import { type ErrorCode, errorCodes, type Problem, type RouteContract, ruleOf } from '#contracts';

const always: ErrorCode[] = ['SERVICE.UNAVAILABLE', 'SERVICE.TIMEOUT', 'SERVICE.UNEXPECTED'];
const withBody: ErrorCode[] = ['REQUEST.MALFORMED', 'REQUEST.TOO_LARGE', 'REQUEST.UNSUPPORTED_TYPE'];
const byLink: ErrorCode[] = ['ACCESS.SIGN_IN_NEEDED', 'LINK.NOT_VALID', 'LINK.EXPIRED', 'LINK.REVOKED'];

/** Every code that a route can answer with: what it declares itself, and what follows from how it is called. */
export function errorsOf(route: RouteContract): ErrorCode[] {
  const rule = ruleOf(route.action);
  const codes = new Set<ErrorCode>(route.errors);
  const add = (applies: unknown, ...more: ErrorCode[]) => applies && more.forEach((code) => void codes.add(code));

  add(route.params || route.query || route.body || route.idempotent, 'REQUEST.INVALID');
  add(route.body, ...withBody);
  add(route.method !== 'GET', 'REQUEST.CROSS_SITE');
  add(rule.by === 'staff', 'ACCESS.SIGN_IN_NEEDED', 'SESSION.LOCKED', 'SESSION.ENDED');
  add(rule.by === 'staff' && rule.roles, 'ACCESS.NOT_ALLOWED');
  add(rule.by === 'personal-link' || rule.by === 'supporter-link', ...byLink);
  add(route.versioned, 'REQUEST.VERSION_REQUIRED', 'REQUEST.STALE');
  add(route.idempotent, 'IDEMPOTENCY.KEY_REUSED');
  add(route.underLoad !== 'never', 'SERVICE.BUSY');
  add(true, ...always);
  return [...codes];
}

export function errorsByStatus(route: RouteContract): Map<number, ErrorCode[]> {
  const statuses = new Map<number, ErrorCode[]>();
  for (const code of errorsOf(route)) {
    const [status] = errorCodes[code];
    statuses.set(status, [...(statuses.get(status) ?? []), code]);
  }
  return new Map([...statuses].sort(([a], [b]) => a - b));
}

/** What a caller gets for a code. `type` leads to its line on the reference page. */
export function exampleProblem(code: ErrorCode): Problem {
  const [status, title] = errorCodes[code];
  const errors = code === 'REQUEST.INVALID' ? [{ field: '/email', message: 'Invalid email address' }] : undefined;
  return { type: `/api/reference#${code}`, title, status, code, correlationId: exampleCorrelation, errors };
}

const exampleCorrelation = '019ab0de-3c00-7000-8000-000000000001';
