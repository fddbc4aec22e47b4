import { z } from 'zod';
import { Id, Instant, Position, Severity } from '#contracts';
import { DomainError } from '#kernel';
import type { AlertRow } from '../alert.row.js';

const Cursor = z.tuple([Severity, Instant, Id, Position]);

export const writeCursor = ({ severity, raised_at, id, position }: AlertRow): string =>
  Buffer.from(JSON.stringify([severity, raised_at, id, position])).toString('base64url');

/** @throws DomainError REQUEST.INVALID for anything that this list did not hand out */
export function readCursor(cursor: string | undefined) {
  if (!cursor) return null;
  try {
    const [severity, raisedAt, id, position] = Cursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return { severity, raisedAt, id, position };
  } catch {
    throw new DomainError('REQUEST.INVALID', undefined, [
      { field: '/query/after', message: 'Not a page of this list.' },
    ]);
  }
}
