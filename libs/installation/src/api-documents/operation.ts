import { z } from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiResponseObject } from 'zod-openapi';
import { type ErrorCode, errorCodes, Problem, type RouteContract, ruleOf } from '#contracts';
import { errorsByStatus } from './route-errors.js';

const IdempotencyKey = z
  .string()
  .regex(/^[\w.-]{8,128}$/)
  .optional()
  .meta({
    description: 'Of your own making. The same key with the same request gives the same answer, done once.',
    example: 'b7c1f0c2-take-it-on',
    param: { id: 'IdempotencyKey' },
  });
const IfMatch = z.string().meta({
  description: 'The `ETag` of what was read: its version in quotes.',
  example: '"3"',
  param: { id: 'IfMatch' },
});
const ETag = z.string().meta({
  description: 'The version, in quotes: send it as `If-Match` to change what was read.',
  example: '"3"',
  header: { id: 'ETag' },
});
const RequestId = z.string().meta({
  description: 'Names the request; the same as `correlationId` in events, messages and problems.',
  header: { id: 'RequestId' },
});
const RetryAfter = z.string().meta({ description: 'Seconds', example: '2', header: { id: 'RetryAfter' } });

export function operation(route: RouteContract): ZodOpenApiOperationObject {
  return {
    operationId: route.id,
    tags: [route.tag],
    summary: route.summary,
    description: whoMay(route),
    security: security(route),
    requestParams: {
      ...(route.params && { path: route.params }),
      ...(route.query && { query: route.query }),
      header: z.object({
        ...(route.versioned && { 'If-Match': IfMatch }),
        ...(route.idempotent && { 'Idempotency-Key': IdempotencyKey }),
      }),
    },
    ...(route.body && { requestBody: { required: true, content: { 'application/json': { schema: route.body } } } }),
    ...((route.upload ?? route.signed) && {
      requestBody: {
        required: true,
        content: Object.fromEntries(
          (route.upload ?? route.signed ?? []).map((type) => [type, { schema: { type: 'string' as const } }]),
        ),
      },
    }),
    responses: { [route.status]: success(route), ...problems(route) },
  };
}

function success({ answer, file, status }: RouteContract): ZodOpenApiResponseObject {
  const versioned = answer instanceof z.ZodObject && 'version' in answer.shape;
  return {
    description: { 200: 'Done', 201: 'Made', 204: 'Done; there is nothing to say' }[status],
    headers: z.object({ 'X-Request-Id': RequestId, ...(versioned && { ETag }) }),
    ...(answer && { content: { 'application/json': { schema: answer } } }),
    ...(file && { content: Object.fromEntries(file.map((type) => [type, { schema: z.string() }])) }),
  };
}

function problems(route: RouteContract): Record<`${4 | 5}${string}`, ZodOpenApiResponseObject> {
  return Object.fromEntries([...errorsByStatus(route)].map(([status, codes]) => [status, problem(status, codes)]));
}

function problem(status: number, codes: ErrorCode[]): ZodOpenApiResponseObject {
  const examples = Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }]));
  return {
    description: codes.map((code) => `\`${code}\`: ${errorCodes[code][1]}`).join('\n\n'),
    headers: z.object({ 'X-Request-Id': RequestId, ...(status === 503 && { 'Retry-After': RetryAfter }) }),
    content: { 'application/problem+json': { schema: Problem, examples } },
  };
}

const relations = {
  organisation: 'of the organisation',
  'care-team': 'on the patient’s care team',
  'care-team-or-told': 'on the patient’s care team, or told by the alert’s chain',
  'care-team-or-named': 'on the patient’s care team, or named in the transition',
};

function whoMay({ action }: RouteContract): string {
  const rule = ruleOf(action);
  if (rule.by === 'anyone') return `Open to anyone: ${rule.because}.`;
  if (rule.by === 'locked-session') return 'For a locked screen.';
  if (rule.by === 'personal-link') return 'For the patient, by personal link.';
  if (rule.by === 'supporter-link') return 'For a supporter, by their link; shows what the patient opened for them.';
  const roles = rule.roles ? `who are ${rule.roles.join(', ')} and ` : '';
  const shows = rule.shows ? ' What role and consent do not open is left out and named in `withheld`.' : '';
  return `For staff ${roles}${relations[rule.through]}${rule.afterMove ? ', or on that of before a move' : ''}${rule.breakGlass ? ', or by break-glass' : ''}.${shows}`;
}

const schemes = {
  staff: 'session',
  'locked-session': 'session',
  'personal-link': 'personalLink',
  'supporter-link': 'supporterLink',
} as const;

function security({ action }: RouteContract): Record<string, string[]>[] {
  const { by } = ruleOf(action);
  return by === 'anyone' ? [] : [{ [schemes[by]]: [] }];
}
