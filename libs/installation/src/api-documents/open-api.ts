import { createDocument, type ZodOpenApiObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { type ErrorCode, errorCodes, type RouteContract, routes } from '#contracts';
import { operation } from './operation.js';
import { exampleProblem } from './route-errors.js';

export const description = `Care-team coordination for harm reduction in eating-disorder care.

Every error is an RFC 9457 problem with a stable \`code\`; its \`type\` leads to the list of codes on the reference page.
What has a version carries it as its \`ETag\`; a command that changes it needs it back in \`If-Match\`.
A command sent twice with one \`Idempotency-Key\` is done once and answered the same.
Every answer names its request in \`X-Request-Id\`, which follows what it causes as \`correlationId\`.`;

const securitySchemes: NonNullable<ZodOpenApiObject['components']>['securitySchemes'] = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'holdfast.session_token',
    description: 'The session cookie that signing in sets. Its name has the prefix `__Secure-` over HTTPS.',
  },
  personalLink: {
    type: 'http',
    scheme: 'bearer',
    description: 'The secret part of a patient’s personal link. It can be revoked and it expires.',
  },
  supporterLink: {
    type: 'http',
    scheme: 'bearer',
    description: 'The secret part of a supporter’s link. The patient who made it can revoke it.',
  },
};

/** `/api/alerts/:alertId` → `/api/alerts/{alertId}`. */
export const templated = (path: string): string => path.replace(/:([A-Za-z]+)/g, '{$1}');

function paths(every: RouteContract[]): ZodOpenApiPathsObject {
  const found: ZodOpenApiPathsObject = {};
  for (const route of every) {
    const path = templated(route.path);
    found[path] = { ...found[path], [route.method.toLowerCase()]: operation(route) };
  }
  return found;
}

/** The HTTP interface as OpenAPI 3.1, made from the routes of contracts: it cannot say what the server does not do. */
export function openApiDocument() {
  const every: RouteContract[] = Object.values(routes);
  const codes = Object.keys(errorCodes) as ErrorCode[];
  return createDocument({
    openapi: '3.1.1',
    info: {
      title: 'Holdfast',
      version: '1.0.0',
      description,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'Where this document comes from' }],
    tags: [...new Set(every.map(({ tag }) => tag))].map((name) => ({ name })),
    paths: paths(every),
    components: {
      securitySchemes,
      examples: Object.fromEntries(
        codes.map((code) => [code, { summary: errorCodes[code][1], value: exampleProblem(code) }]),
      ),
    },
  });
}
