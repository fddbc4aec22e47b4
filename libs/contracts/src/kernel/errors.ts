import type { ErrorCatalogue } from './error.js';

export const kernelErrors = {
  'REQUEST.INVALID': [400, 'Something in the request is not as it should be.'],
  'REQUEST.MALFORMED': [400, 'The body is not valid JSON.'],
  'REQUEST.TOO_LARGE': [413, 'The request is larger than is accepted here.'],
  'REQUEST.UNSUPPORTED_TYPE': [415, 'Send JSON.'],
  'REQUEST.NOT_FOUND': [404, 'There is nothing here.'],
  'REQUEST.STALE': [412, 'It has changed since you read it. Read it again.'],
  'REQUEST.VERSION_REQUIRED': [428, 'Send If-Match with the version that you read.'],
  'REQUEST.CROSS_SITE': [403, 'This request came from another site.'],
  'IDEMPOTENCY.KEY_REUSED': [422, 'This Idempotency-Key was used with another request.'],
  'ACCESS.SIGN_IN_NEEDED': [401, 'Please sign in.'],
  'ACCESS.WRONG_CREDENTIALS': [401, 'E-mail or password is not right.'],
  'ACCESS.NOT_ALLOWED': [403, 'Your role does not include this.'],
  'ACCESS.TOO_MANY_TRIES': [429, 'Too many tries. Please wait a little.'],
  'SERVICE.UNAVAILABLE': [503, 'Holdfast cannot reach its database right now. Nothing was saved.'],
  'SERVICE.TIMEOUT': [503, 'That took too long. Nothing was saved.'],
  'SERVICE.BUSY': [429, 'There is more to do than can be done right now. Nothing was saved. Try again in a moment.'],
  'SERVICE.UNEXPECTED': [500, 'Something went wrong on our side.'],
} as const satisfies ErrorCatalogue;
