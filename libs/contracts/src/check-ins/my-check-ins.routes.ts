import { z } from 'zod';
import { Span } from '../escalation/chain.js';
import { DefaultRuleKey } from '../escalation/default-rule-key.js';
import { ChainRole } from '../kernel/care.js';
import { Id, Instant, LocalDate, Locale, TimeZone, Words } from '../kernel/primitives.js';
import { route } from '../kernel/route.js';
import { StaffPhone } from '../kernel/staff-phone.js';
import { CheckInAnswers } from './answers.js';
import { CheckInView } from './check-ins.routes.js';
import { isUrgent } from './urgent-answers.js';

const checkInId = z.object({ checkInId: Id });

export const CrisisContact = z
  .object({
    region: z.string(),
    label: z.string(),
    channel: z.enum(['call', 'text']),
    number: z.string(),
    hours: z.string(),
    verifiedOn: LocalDate,
  })
  .meta({ id: 'CrisisContact' });
export type CrisisContact = z.infer<typeof CrisisContact>;

/** On which number somebody on the team is reached. */
export const TeamPhone = StaffPhone.pick({ label: true, number: true }).extend({ name: z.string() });
export type TeamPhone = z.infer<typeof TeamPhone>;

/** All that the patient's phone needs, offline too. */
export const MyCheckIns = z
  .object({
    givenName: z.string(),
    confirmed: z.boolean().default(false).describe('False: only what is needed to answer and to ask for help is here'),
    locale: Locale,
    timeZone: TimeZone,
    programme: z.string(),
    current: CheckInView.nullable().describe('Open now'),
    missed: z.array(CheckInView).describe('Ended without an answer lately; still welcome'),
    nextOpensAt: Instant.nullable(),
    pausedUntil: Instant.nullable(),
    longestPauseDays: z.int(),
    nudge: z.boolean().describe('We missed you: say so gently'),
    hearing: z
      .partialRecord(DefaultRuleKey, z.object({ roles: z.array(ChainRole), within: Span }))
      .default({})
      .describe('Whom each rule that is on tells first, and how long they have to take it on'),
    teamPhones: z.array(TeamPhone).default([]).describe('Of those on the team who let their patients see a number'),
    readBy: z.array(z.string()).describe('Who on the team reads the answers'),
    wentOkayBefore: z.string().nullable(),
    whatMatters: z.string().nullable(),
    crisis: z.array(CrisisContact),
    watchedRoundTheClock: z.boolean(),
  })
  .meta({ id: 'MyCheckIns' });
export type MyCheckIns = z.infer<typeof MyCheckIns>;

/** Somebody whose answer cannot wait is heard whatever the load. The body is not checked yet. */
const saysUrgent = (body: unknown): boolean => isUrgent((body as { answers?: object } | null)?.answers ?? {});

/** What a patient does with a personal link. */
export const myCheckInRoutes = {
  readMyCheckIns: route({
    id: 'readMyCheckIns',
    underLoad: 'last',
    method: 'GET',
    path: '/api/my/check-ins',
    tag: 'My check-ins',
    summary: 'What the patient’s phone shows',
    action: 'my-check-ins.read',
    about: 'patient',
    answer: MyCheckIns,
    status: 200,
    errors: ['LINK.NOT_VALID', 'LINK.EXPIRED', 'LINK.REVOKED'],
  }),
  answerCheckIn: route({
    id: 'answerCheckIn',
    underLoad: 'last',
    urgent: saysUrgent,
    method: 'POST',
    path: '/api/check-ins/:checkInId/answers',
    tag: 'My check-ins',
    summary: 'Answer, wholly or in part; sent again, it replaces what was sent before. Late answers are welcome',
    action: 'my-check-ins.answer',
    about: 'patient',
    params: checkInId,
    body: z.strictObject({ answers: CheckInAnswers, finished: z.boolean() }),
    answer: CheckInView,
    status: 200,
    errors: ['CHECK_IN.NOT_FOUND', 'CHECK_IN.NOT_OPEN_YET', 'CHECK_IN.CLOSED'],
    idempotent: true,
  }),
  declineCheckIn: route({
    id: 'declineCheckIn',
    underLoad: 'last',
    method: 'POST',
    path: '/api/check-ins/:checkInId/decline',
    tag: 'My check-ins',
    summary: '"Not today" is an answer',
    action: 'my-check-ins.answer',
    about: 'patient',
    params: checkInId,
    answer: CheckInView,
    status: 200,
    errors: ['CHECK_IN.NOT_FOUND', 'CHECK_IN.NOT_OPEN_YET', 'CHECK_IN.CLOSED'],
    idempotent: true,
  }),
  pauseMine: route({
    id: 'pauseMine',
    underLoad: 'last',
    method: 'PUT',
    path: '/api/my/pause',
    tag: 'My check-ins',
    summary: 'Rest from check-ins until a moment; the team is told',
    action: 'my-check-ins.pause',
    about: 'patient',
    body: z.strictObject({ until: Instant }),
    status: 204,
    errors: ['PAUSE.TOO_LONG'],
    idempotent: true,
  }),
  resumeMine: route({
    id: 'resumeMine',
    underLoad: 'last',
    method: 'DELETE',
    path: '/api/my/pause',
    tag: 'My check-ins',
    summary: 'Go on with check-ins',
    action: 'my-check-ins.pause',
    about: 'patient',
    status: 204,
    idempotent: true,
  }),
  askForHelp: route({
    id: 'askForHelp',
    underLoad: 'never',
    method: 'POST',
    path: '/api/my/help',
    tag: 'My check-ins',
    summary: '"I need help now": tells the team at once',
    action: 'my-help.ask',
    about: 'patient',
    body: z.strictObject({ words: Words(500).optional() }),
    status: 204,
    idempotent: true,
  }),
};
