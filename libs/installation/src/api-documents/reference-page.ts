import { errorCodes } from '#contracts';
import { page, text } from './page.js';

const errorRow = ([code, [status, title]]: [string, readonly [number, string]]): string =>
  `<tr id="${text(code)}"><td><code>${text(code)}</code></td><td>${status}</td><td>${text(title)}</td></tr>`;

/** The routes, drawn by Swagger UI, and every error code: the `type` of a problem leads to its line here. */
export const referencePage = (): string =>
  page(
    'Holdfast API',
    `<link rel="stylesheet" href="/api/reference/swagger-ui.css">
<script src="/api/reference/swagger-ui-bundle.js" defer></script>
<script src="/api/reference/start.js" defer></script>`,
    `<div id="routes"></div>
<main>
<h2 id="errors">Errors</h2>
<p>A code never changes meaning. The body is an RFC 9457 problem, <code>application/problem+json</code>.</p>
<table>
<thead><tr><th>Code</th><th>Status</th><th>Meaning</th></tr></thead>
<tbody>
${Object.entries(errorCodes).map(errorRow).join('\n')}
</tbody>
</table>
</main>`,
  );

/** Starts Swagger UI: a file of its own, because an inline script would need a hole in the policy. */
export const startScript = `window.SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#routes',
  deepLinking: false,
  validatorUrl: null,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
});
`;
