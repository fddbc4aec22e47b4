import { z } from 'zod';

/**
 * Where a client stands: a number without meaning beyond its order. Everything committed before it has been seen;
 * asking for what changed since may repeat an alert but never leaves one out.
 */
export const Position = z
  .string()
  // Nineteen digits always fit into the 64 bits that Postgres keeps it in.
  .regex(/^\d{1,19}$/)
  .meta({ id: 'Position' });
