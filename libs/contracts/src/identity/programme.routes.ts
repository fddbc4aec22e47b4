import { z } from 'zod';

import { LocalDate, Locale, Name, TimeZone, Version } from '../kernel/primitives.js';
import { route } from '../kernel/route.js';

const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'A time such as 08:30.' });

/** When the programme is open: what an hour of "4 business hours" is. */
export const ProgrammeHours = z
  .strictObject({
    timeZone: TimeZone,
    days: z.array(z.int().min(1).max(7)).max(7).describe('ISO weekdays, Monday 1'),
    from: ClockTime,
    to: ClockTime,
    holidays: z
      .array(z.strictObject({ date: LocalDate, name: Name(80) }))
      .max(200)
      .describe('Closed all day, in the programme’s zone'),
  })
  .meta({ id: 'ProgrammeHours' });
export type ProgrammeHours = z.infer<typeof ProgrammeHours>;

export const programmeRoutes = {
  readProgrammeHours: route({
    id: 'readProgrammeHours',
    method: 'GET',
    path: '/api/programme/hours',
    tag: 'Programme',
    summary: 'Business hours and holidays of the programme',
    action: 'programme.read',
    answer: ProgrammeHours.extend({ version: Version }),
    status: 200,
  }),
  changeProgrammeHours: route({
    id: 'changeProgrammeHours',
    method: 'PUT',
    path: '/api/programme/hours',
    tag: 'Programme',
    summary: 'Say when the programme is open. What is under way keeps the time that it was given',
    action: 'programme.change',
    body: ProgrammeHours,
    answer: ProgrammeHours.extend({ version: Version }),
    status: 200,
    errors: ['PROGRAMME.NEVER_OPEN', 'REQUEST.STALE'],
    versioned: true,
    idempotent: true,
  }),
  proposeHolidays: route({
    id: 'proposeHolidays',
    method: 'GET',
    path: '/api/programme/holiday-proposals',
    tag: 'Programme',
    summary: 'Public holidays of a country or a part of it, for somebody to choose from',
    action: 'programme.change',
    query: z.object({
      country: z.string().regex(/^[A-Z]{2}$/),
      region: z
        .string()
        .regex(/^[A-Z0-9]{1,4}$/)
        .optional(),
      year: z.coerce.number().int().min(2000).max(2100),
      language: Locale.default('en').describe('Of the names'),
    }),
    answer: z.object({
      regions: z.array(z.object({ code: z.string(), name: z.string() })),
      holidays: z.array(z.object({ date: LocalDate, name: z.string() })),
    }),
    status: 200,
    errors: ['PROGRAMME.COUNTRY_UNKNOWN'],
  }),
};
