import { asyncApiDocument } from './async-api.js';
import { page, text } from './page.js';

interface Schema {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
}

const nameOf = (ref: string): string => ref.split('/').at(-1) ?? ref;

function typeOf(schema: Schema): string {
  if (schema.$ref) return `<a href="#${text(nameOf(schema.$ref))}">${text(nameOf(schema.$ref))}</a>`;
  if (schema.const !== undefined) return `<code>${text(JSON.stringify(schema.const))}</code>`;
  if (schema.enum) return schema.enum.map((value) => `<code>${text(JSON.stringify(value))}</code>`).join(' or ');
  const several = schema.allOf ?? schema.anyOf;
  if (several) return several.map(typeOf).join(' or ');
  if (schema.items) return `list of ${typeOf(schema.items)}`;
  return text([schema.type ?? 'anything'].flat().join(' or '));
}

function rows(schema: Schema, prefix = ''): string {
  return Object.entries(schema.properties ?? {})
    .map(([name, field]) => {
      const optional = schema.required?.includes(name) ? '' : ' (may be absent)';
      const line = `<tr><td><code>${text(prefix + name)}</code>${optional}</td><td>${typeOf(field)}</td>
<td>${text(field.description ?? '')}</td></tr>`;
      return line + rows(field, `${prefix}${name}.`);
    })
    .join('\n');
}

const fields = (schema: Schema): string =>
  schema.properties
    ? `<table><thead><tr><th>Field</th><th>Type</th><th>Meaning</th></tr></thead><tbody>${rows(schema)}</tbody></table>`
    : `<p>${typeOf(schema)}</p>`;

const part = (name: string, summary: string, schema: Schema): string => `<section id="${text(name)}">
<h3>${text(name)}</h3>
<p>${text(summary)}</p>
${fields(schema)}
</section>`;

/** Every event and live message with its fields, readable without any script. */
export function messagesPage(): string {
  const { channels, components } = asyncApiDocument();
  const chapters = Object.values(channels).map(({ title, description, messages }) => {
    const parts = Object.keys(messages).map((name) => {
      const message = components.messages[name];
      return message ? part(name, message.summary, message.payload as Schema) : '';
    });
    return `<h2>${text(title)}</h2>\n<p>${text(description)}</p>\n${parts.join('\n')}`;
  });
  const shared = Object.entries(components.schemas).map(([name, schema]) => {
    const { description = '' } = schema as Schema;
    return part(name, description, schema as Schema);
  });
  return page(
    'Holdfast events and live messages',
    '',
    `<main>\n<h1>Events and live messages</h1>\n${chapters.join('\n')}\n<h2>Shapes</h2>\n${shared.join('\n')}\n</main>`,
  );
}
