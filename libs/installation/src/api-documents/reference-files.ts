import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { asyncApiDocument } from './async-api.js';
import { messagesPage } from './messages-page.js';
import { openApiDocument } from './open-api.js';
import { style } from './page.js';
import { referencePage, startScript } from './reference-page.js';

export { referencePage };

export interface ReferenceFile {
  contentType: string;
  body: string | Buffer;
}

const html = (body: string): ReferenceFile => ({ contentType: 'text/html; charset=utf-8', body });
const css = (body: string | Buffer): ReferenceFile => ({ contentType: 'text/css; charset=utf-8', body });
const script = (body: string | Buffer): ReferenceFile => ({ contentType: 'text/javascript; charset=utf-8', body });
const json = (body: unknown): ReferenceFile => ({
  contentType: 'application/json; charset=utf-8',
  body: JSON.stringify(body),
});

/**
 * Both documents and the pages that show them, by path. Serve each as it is: nothing here depends on who asks.
 * Made when called (half a second): keep the answer.
 */
export function referenceFiles(): ReadonlyMap<string, ReferenceFile> {
  const swagger = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  const shipped = (name: string) => readFileSync(join(swagger, name));
  return new Map([
    ['/api/openapi.json', json(openApiDocument())],
    ['/api/asyncapi.json', json(asyncApiDocument())],
    ['/api/reference', html(referencePage())],
    ['/api/reference/messages', html(messagesPage())],
    ['/api/reference/style.css', css(style)],
    ['/api/reference/start.js', script(startScript)],
    ['/api/reference/swagger-ui.css', css(shipped('swagger-ui.css'))],
    ['/api/reference/swagger-ui-bundle.js', script(shipped('swagger-ui-bundle.js'))],
  ]);
}
