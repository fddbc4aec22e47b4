import { validate } from '@readme/openapi-parser';
import { type RouteContract, routes, ruleOf } from '#contracts';
import { openApiDocument, templated } from './open-api.js';
import { errorsOf } from './route-errors.js';

interface Operation {
  operationId: string;
  security: Record<string, string[]>[];
  parameters?: { name?: string; in?: string; $ref?: string }[];
  responses: Record<string, { content?: Record<string, { examples?: object }>; headers?: object }>;
}

const document = JSON.parse(JSON.stringify(openApiDocument()));
const every: [string, RouteContract][] = Object.entries(routes);
const operationOf = (route: RouteContract): Operation =>
  document.paths[templated(route.path)][route.method.toLowerCase()];

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1 for the specification’s own parser', async () => {
    const result = await validate(structuredClone(document));
    expect(result).toMatchObject({ valid: true, warnings: [], specification: 'OpenAPI' });
    expect(document.openapi).toMatch(/^3\.1\./);
  });

  it.each(every)('describes %s', (id, route) => {
    const operation = operationOf(route);
    expect(operation.operationId).toBe(id);
    expect(operation.responses).toHaveProperty(String(route.status));
    const named = Object.values(operation.responses).flatMap(({ content }) =>
      Object.keys(content?.['application/problem+json']?.examples ?? {}),
    );
    expect(named.sort()).toEqual(errorsOf(route).sort());
  });

  it('describes nothing else', () => {
    expect(Object.values(document.paths).flatMap((path) => Object.keys(path as object))).toHaveLength(every.length);
  });

  it('says how each route is opened', () => {
    const schemes = {
      staff: [{ session: [] }],
      'locked-session': [{ session: [] }],
      'personal-link': [{ personalLink: [] }],
      'supporter-link': [{ supporterLink: [] }],
      anyone: [],
    };
    for (const [, route] of every) expect(operationOf(route).security).toEqual(schemes[ruleOf(route.action).by]);
  });

  it('asks for the version that was read, and offers to be safe to send twice', () => {
    expect(document.components.parameters).toMatchObject({
      IfMatch: { in: 'header', name: 'If-Match', required: true },
      IdempotencyKey: { in: 'header', name: 'Idempotency-Key' },
    });
    for (const [, route] of every) {
      const headers = (operationOf(route).parameters ?? []).map(({ $ref }) => $ref?.split('/').at(-1)).filter(Boolean);
      const wanted = [...(route.versioned ? ['IfMatch'] : []), ...(route.idempotent ? ['IdempotencyKey'] : [])];
      expect(headers).toEqual(wanted);
    }
  });

  it('shows where an ETag comes from', () => {
    expect(operationOf(routes.readAlert).responses['200']?.headers).toHaveProperty('ETag');
    expect(operationOf(routes.listAlerts).responses['200']?.headers).not.toHaveProperty('ETag');
  });
});
