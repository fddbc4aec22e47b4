/** Values by their names in `{{…}}`. */
export type Values = Readonly<Record<string, string>>;

/** As each place needs it: what stands within JSON, a form or an address cannot leave it. */
const written = {
  json: (value: string) => JSON.stringify(value).slice(1, -1),
  form: encodeURIComponent,
  header: (value: string) => value.replace(/[^\x20-\x7e]/g, ''),
} as const;

export const fillIn = (template: string, values: Values, as: keyof typeof written): string =>
  template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : written[as](value);
  });

export const namesIn = (template: string): string[] =>
  [...template.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!);

/** `Name: value | Other: value` */
export function readHeaders(text: string): Record<string, string> {
  const lines = text.split(/\r?\n|\s\|\s/).filter((line) => line.trim());
  return Object.fromEntries(
    lines.map((line) => {
      const [, name = '', value = ''] = /^\s*([\w-]+)\s*:\s*(.*?)\s*$/.exec(line) ?? [];
      return [name.toLowerCase(), value];
    }),
  );
}

/** What stands at `messages.0.id`, as text. */
export function at(value: unknown, path: string): string | null {
  let here: unknown = value;
  for (const part of path.split('.')) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, part)) return null;
    here = (here as Record<string, unknown>)[part];
  }
  return typeof here === 'string' || typeof here === 'number' ? String(here) : null;
}

/** JSON, or a form; null for what is neither. */
export function readFields(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return /^[^\s=&]+=/.test(body) ? Object.fromEntries(new URLSearchParams(body)) : null;
  }
}
