import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { RouteContract, RouteInput, SignedRequest } from '#contracts';
import { DomainError, type FieldError } from '#kernel';
import { declaredTypeOf, mediaTypeOf } from './uploads.js';

/** @throws DomainError REQUEST.INVALID naming each field; REQUEST.VERSION_REQUIRED without a usable If-Match */
export function parseInput(contract: RouteContract, request: FastifyRequest): RouteInput<RouteContract> {
  const errors: FieldError[] = [];
  const take = (schema: z.ZodType | undefined, value: unknown, at: string): unknown => {
    if (!schema) return undefined;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    for (const { path, message } of parsed.error.issues) {
      errors.push({
        field: [at, ...path]
          .map((part) => `/${String(part)}`)
          .join('')
          .replace('/body', ''),
        message,
      });
    }
    return undefined;
  };
  const params = take(contract.params, request.params, 'path');
  const query = take(contract.query, request.query, 'query');
  const body = take(contract.body, request.body ?? {}, 'body');
  if (contract.upload && !request.body) errors.push({ field: '/', message: 'Send the file as the body.' });
  if (contract.signed && !request.body) errors.push({ field: '/', message: 'There is no body.' });
  const key = request.headers['idempotency-key'];
  if (contract.idempotent && key !== undefined && !/^[\w.-]{8,128}$/.test(String(key))) {
    errors.push({
      field: '/header/Idempotency-Key',
      message: 'Use 8 to 128 letters, digits, dots, dashes or underscores.',
    });
  }
  if (errors.length) throw new DomainError('REQUEST.INVALID', undefined, errors);
  const upload = contract.upload && { type: mediaTypeOf(request), bytes: request.body as AsyncIterable<Uint8Array> };
  const signed = contract.signed && signedOf(request);
  return { params, query, body, upload, signed, version: versionOf(contract, request) } as RouteInput<RouteContract>;
}

function signedOf(request: FastifyRequest): SignedRequest {
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, [value].flat()[0]]));
  return { type: declaredTypeOf(request), url: request.url, headers, body: request.body as Buffer };
}

function versionOf(contract: RouteContract, request: FastifyRequest): number | undefined {
  if (!contract.versioned) return undefined;
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(request.headers['if-match'] ?? '');
  if (!match) throw new DomainError('REQUEST.VERSION_REQUIRED');
  return Number(match[1]);
}
