import { z } from 'zod';
import { ConsentCategory } from '../kernel/consent-category.js';
import { Person } from '../kernel/person.js';
import { Id, Instant, LocalDate, TimeZone, Version } from '../kernel/primitives.js';
import { route } from '../kernel/route.js';
import { CheckInAnswers, CheckInState } from './answers.js';

const patientId = z.object({ patientId: Id });

/** When check-ins happen: an RFC 5545 rule in the patient's own zone, and how long each window stays open. */
export const ScheduleContent = z.strictObject({
  recurrence: z
    .string()
    .max(200)
    .describe('RRULE value without DTSTART, e.g. FREQ=WEEKLY;BYDAY=MO,WE,FR')
    .meta({ example: 'FREQ=DAILY' }),
  startsOn: LocalDate,
  /** Local wall-clock time at which each window opens. */
  opensAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'A time such as 08:00')
    .meta({ example: '08:00' }),
  timeZone: TimeZone.optional().describe('The patient’s zone unless another is given'),
  windowSeconds: z
    .int()
    .min(20)
    .max(86_400)
    .default(4 * 3600),
  graceSeconds: z
    .int()
    .min(0)
    .max(172_800)
    .optional()
    .describe('12 h, or 4 h in partial hospitalisation, unless given'),
});
export type ScheduleContent = z.infer<typeof ScheduleContent>;

export const ScheduleView = ScheduleContent.extend({
  id: Id,
  version: Version,
  timeZone: TimeZone,
  graceSeconds: z.int(),
  endedAt: Instant.nullable(),
  nextOpensAt: Instant.nullable(),
}).meta({ id: 'ScheduleView' });
export type ScheduleView = z.infer<typeof ScheduleView>;

export const CheckInView = z
  .object({
    id: Id,
    state: CheckInState,
    opensAt: Instant,
    closesAt: Instant,
    graceEndsAt: Instant,
    late: z.boolean().describe('Answered after the window had closed'),
    answers: CheckInAnswers.nullable(),
    answeredAt: Instant.nullable(),
  })
  .meta({ id: 'CheckInView' });
export type CheckInView = z.infer<typeof CheckInView>;

export const PersonalLinkView = z
  .object({
    id: Id,
    createdAt: Instant,
    madeBy: Person.nullable().describe('Null where Holdfast made it, or nobody knows any more'),
    confirmedAt: Instant.nullable().describe('Null: good for the check-in and for help, and for nothing else'),
    confirmedBy: Person.nullable(),
    expiresAt: Instant,
    revokedAt: Instant.nullable(),
    lastUsedAt: Instant.nullable(),
  })
  .meta({ id: 'PersonalLinkView' });
export type PersonalLinkView = z.infer<typeof PersonalLinkView>;

export const checkInRoutes = {
  listSchedules: route({
    id: 'listSchedules',
    method: 'GET',
    path: '/api/patients/:patientId/check-in-schedules',
    tag: 'Check-ins',
    summary: 'When this patient is asked',
    action: 'schedules.read',
    about: 'patient',
    params: patientId,
    answer: z.object({ schedules: z.array(ScheduleView) }),
    status: 200,
    errors: ['PATIENT.NOT_FOUND'],
  }),
  startSchedule: route({
    id: 'startSchedule',
    method: 'POST',
    path: '/api/patients/:patientId/check-in-schedules',
    tag: 'Check-ins',
    summary: 'Agree on a check-in schedule; its windows are made ahead of time',
    action: 'schedules.change',
    about: 'patient',
    params: patientId,
    body: ScheduleContent,
    answer: ScheduleView,
    status: 201,
    errors: [
      'PATIENT.NOT_FOUND',
      'SCHEDULE.RECURRENCE_INVALID',
      'SCHEDULE.TOO_FREQUENT',
      'SCHEDULE.TOO_MANY',
      'SCHEDULE.OVER',
    ],
    idempotent: true,
  }),
  endSchedule: route({
    id: 'endSchedule',
    method: 'DELETE',
    path: '/api/check-in-schedules/:scheduleId',
    tag: 'Check-ins',
    summary: 'End a schedule; windows that are open stay open',
    action: 'schedules.change',
    about: 'row',
    params: z.object({ scheduleId: Id }),
    status: 204,
    errors: ['SCHEDULE.NOT_FOUND'],
    idempotent: true,
  }),
  listCheckIns: route({
    id: 'listCheckIns',
    method: 'GET',
    path: '/api/patients/:patientId/check-ins',
    tag: 'Check-ins',
    summary: 'Check-ins that opened in a span of time, oldest first: what the trends are drawn from',
    action: 'check-ins.read',
    about: 'patient',
    params: patientId,
    query: z.object({ from: Instant.optional().describe('90 days ago unless given'), to: Instant.optional() }),
    answer: z.object({
      checkIns: z.array(CheckInView),
      withheld: z.array(ConsentCategory).describe('Left out of every answer: not open to whoever asks'),
      pausedUntil: Instant.nullable(),
    }),
    status: 200,
    errors: ['PATIENT.NOT_FOUND'],
  }),
  pausePatient: route({
    id: 'pausePatient',
    method: 'PUT',
    path: '/api/patients/:patientId/pause',
    tag: 'Check-ins',
    summary: 'Let a patient’s check-ins rest until a moment',
    action: 'check-ins.pause',
    about: 'patient',
    params: patientId,
    body: z.strictObject({ until: Instant }),
    status: 204,
    errors: ['PATIENT.NOT_FOUND', 'PAUSE.TOO_LONG'],
    idempotent: true,
  }),
  resumePatient: route({
    id: 'resumePatient',
    method: 'DELETE',
    path: '/api/patients/:patientId/pause',
    tag: 'Check-ins',
    summary: 'End a pause early',
    action: 'check-ins.pause',
    about: 'patient',
    params: patientId,
    status: 204,
    errors: ['PATIENT.NOT_FOUND'],
    idempotent: true,
  }),
  listPersonalLinks: route({
    id: 'listPersonalLinks',
    method: 'GET',
    path: '/api/patients/:patientId/personal-links',
    tag: 'Check-ins',
    summary: 'Personal links of a patient; the links themselves are never shown again',
    action: 'personal-links.read',
    about: 'patient',
    params: patientId,
    answer: z.object({ links: z.array(PersonalLinkView) }),
    status: 200,
    errors: ['PATIENT.NOT_FOUND'],
  }),
  createPersonalLink: route({
    id: 'createPersonalLink',
    method: 'POST',
    path: '/api/patients/:patientId/personal-links',
    tag: 'Check-ins',
    summary:
      'Make a personal link; it is shown this once, and is good for check-ins and help until the patient confirms it',
    action: 'personal-links.change',
    about: 'patient',
    params: patientId,
    body: z.strictObject({ days: z.int().min(1).max(365).default(90) }),
    answer: PersonalLinkView.extend({ link: z.string() }),
    status: 201,
    errors: ['PATIENT.NOT_FOUND'],
  }),
  confirmPersonalLink: route({
    id: 'confirmPersonalLink',
    method: 'POST',
    path: '/api/patients/:patientId/personal-link-confirmations',
    tag: 'Check-ins',
    summary:
      'Confirm that a link is on the patient’s own phone, by the code which it shows; not for whoever made the link',
    action: 'personal-links.change',
    params: patientId,
    body: z.strictObject({ code: z.string().regex(/^\d{6}$/, 'Six digits') }),
    answer: PersonalLinkView,
    status: 200,
    errors: ['PATIENT.NOT_FOUND', 'LINK.WRONG_CODE', 'LINK.SECOND_PERSON'],
  }),
  revokePersonalLink: route({
    id: 'revokePersonalLink',
    method: 'DELETE',
    path: '/api/personal-links/:linkId',
    tag: 'Check-ins',
    summary: 'Switch a personal link off',
    action: 'personal-links.change',
    about: 'row',
    params: z.object({ linkId: Id }),
    status: 204,
    errors: ['REQUEST.NOT_FOUND'],
    idempotent: true,
  }),
};
