import { z } from 'zod';
import { Id } from './primitives.js';

/** Somebody on the staff, as others see them. */
export const Person = z.object({ id: Id, name: z.string() }).meta({ id: 'Person' });
export type Person = z.infer<typeof Person>;
