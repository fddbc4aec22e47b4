import type { FieldError } from '#kernel';

/** Deeper than anything of ours; code that walks a value may walk this far. */
const deepest = 32;

interface Place {
  value: unknown;
  at: string;
  depth: number;
}

/**
 * What no route takes and no schema need think of: NUL, which Postgres cannot keep, and lists in lists without end, which
 * break whoever walks them. Walks without calling itself.
 */
export function harmIn(roots: Record<string, unknown>): FieldError | null {
  const places: Place[] = Object.entries(roots).map(([name, value]) => ({ value, at: name && `/${name}`, depth: 0 }));
  for (let place = places.pop(); place; place = places.pop()) {
    const { value, at, depth } = place;
    if (typeof value === 'string' && value.includes('\0')) return { field: at, message: 'It holds the character NUL.' };
    if (typeof value !== 'object' || value === null) continue;
    if (depth === deepest) return { field: at.slice(0, 200), message: 'It is nested too deeply.' };
    for (const [name, inner] of Object.entries(value)) {
      if (name.includes('\0')) return { field: at, message: 'A name holds the character NUL.' };
      places.push({ value: inner, at: `${at}/${name}`, depth: depth + 1 });
    }
  }
  return null;
}
