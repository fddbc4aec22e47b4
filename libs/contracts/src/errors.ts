import { z } from 'zod';

/** Every code the product can answer with, its HTTP status, and its plain sentence. A code never changes meaning. */
export const errorCodes = {
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
  'LINK.NOT_VALID': [401, 'This link is not valid. Ask your team for a new one.'],
  'LINK.EXPIRED': [401, 'This link has expired. Ask your team for a new one.'],
  'LINK.REVOKED': [401, 'This link was switched off. Ask your team for a new one.'],
  'PATIENT.NOT_FOUND': [404, 'There is no such patient.'],
  'CARE_TEAM.NOT_FOUND': [404, 'There is no such care team.'],
  'CARE_TEAM.UNKNOWN_MEMBER': [422, 'Somebody named is not on the staff.'],
  'SCHEDULE.NOT_FOUND': [404, 'There is no such schedule.'],
  'SCHEDULE.RECURRENCE_INVALID': [400, 'The recurrence is not a valid RFC 5545 rule.'],
  'SCHEDULE.TOO_FREQUENT': [400, 'Check-ins would come more often than their windows allow.'],
  'CHECK_IN.NOT_FOUND': [404, 'There is no such check-in.'],
  'CHECK_IN.NOT_OPEN_YET': [409, 'This check-in has not opened yet.'],
  'CHECK_IN.CLOSED': [409, 'This check-in is already finished.'],
  'PAUSE.TOO_LONG': [422, 'A pause cannot be that long at this level of care.'],
  'CONSENT.NOT_FOUND': [404, 'There is no such consent.'],
  'CONSENT.NOT_ON_TEAM': [422, 'They are not on your care team, and not a supporter of yours.'],
  'CONSENT.NOT_FOR_SUPPORTERS': [422, 'This stays in the clinic: it cannot be opened for supporters.'],
  'SUPPORTER.NOT_FOUND': [404, 'There is no such supporter.'],
  'BREAK_GLASS.NOT_FOUND': [404, 'There is no such emergency access.'],
  'BREAK_GLASS.SEVERAL_MATCH': [409, 'Several patients have this name. Ask a coordinator which one it is.'],
  'BREAK_GLASS.ALREADY_REVIEWED': [409, 'This emergency access is already reviewed.'],
  'BREAK_GLASS.OWN': [403, 'Nobody reviews their own emergency access.'],
  'RULE.NOT_FOUND': [404, 'There is no such rule.'],
  'RULE.CONDITION_INVALID': [400, 'The condition is not valid JsonLogic over the known facts.'],
  'RULE.WORDING': [422, 'Please choose kinder words.'],
  'ALERT.NOT_FOUND': [404, 'There is no such alert.'],
  'ALERT.ALREADY_RESOLVED': [409, 'This alert is already resolved.'],
  'ALERT.ALREADY_ACKNOWLEDGED': [409, 'Somebody has already acknowledged this alert.'],
  'ALERT.NOT_ACKNOWLEDGED': [409, 'Acknowledge the alert first.'],
  'LIVE.ROOM_FORBIDDEN': [403, 'You are not on that care team.'],
  'LIVE.MESSAGE_INVALID': [400, 'The message is not as it should be.'],
  'SERVICE.UNAVAILABLE': [503, 'Holdfast cannot reach its database right now. Nothing was saved.'],
  'SERVICE.TIMEOUT': [503, 'That took too long. Nothing was saved.'],
  'SERVICE.UNEXPECTED': [500, 'Something went wrong on our side.'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

export type ErrorCode = keyof typeof errorCodes;

/** RFC 9457 problem details. `errors` names each field that is not right, as a JSON pointer. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]]),
    detail: z.string().optional(),
    correlationId: z.string().optional(),
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details' });
export type Problem = z.infer<typeof Problem>;
