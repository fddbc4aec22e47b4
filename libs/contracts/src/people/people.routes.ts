import { z } from 'zod';
import { CheckInAnswers, Said } from '../check-ins/answers.js';
import { type EventType, eventTypes } from '../events.js';
import { CareTeamRole, LevelOfCare, RiskTier } from '../kernel/care.js';
import { ConsentCategory } from '../kernel/consent-category.js';
import { Person } from '../kernel/person.js';
import { Id, Instant, Locale, Name, TimeZone, Version, Words } from '../kernel/primitives.js';
import { route } from '../kernel/route.js';

const patientId = z.object({ patientId: Id });

export const PatientContent = z.strictObject({
  givenName: Name(80),
  familyName: Name(80),
  pronouns: Words(40).nullable().default(null),
  timeZone: TimeZone,
  locale: Locale.default('en'),
  levelOfCare: LevelOfCare,
  riskTier: RiskTier.default('green'),
  careTeamId: Id,
  whatMatters: Words(1000).nullable().default(null),
  ifIGoQuiet: Words(1000).nullable().default(null),
});
export type PatientContent = z.infer<typeof PatientContent>;

/** Without the patient's own words: those are shown with the record, as far as they are open. */
export const PatientView = PatientContent.omit({ whatMatters: true, ifIGoQuiet: true })
  .extend({
    id: Id,
    version: Version,
    careTeamName: z.string(),
    registeredAt: Instant,
    steppedDownAt: Instant.nullable(),
    isTest: z
      .boolean()
      .default(false)
      .describe('A stand-in of a care team, about whom alerts are sent to try a rule out'),
  })
  .meta({ id: 'PatientView' });
export type PatientView = z.infer<typeof PatientView>;

/** One patient, opened: with what is not open to whoever opened it, and until when it is if by break-glass. */
export const PatientRecord = PatientView.extend({
  whatMatters: z.string().nullable(),
  ifIGoQuiet: z.string().nullable(),
  withheld: z.array(ConsentCategory),
  breakGlass: z.object({ id: Id, endsAt: Instant }).nullable(),
}).meta({ id: 'PatientRecord' });
export type PatientRecord = z.infer<typeof PatientRecord>;

export const TimelineEntry = z
  .object({
    id: Id,
    type: z.enum(eventTypes as [EventType, ...EventType[]]),
    at: Instant,
    by: Person.nullable().describe('Null where the patient or Holdfast itself acted'),
    data: z.record(z.string(), z.json()),
    note: z.string().nullable(),
    answers: CheckInAnswers.nullable(),
    said: z.array(Said).describe('Of a check-in: what was said when, oldest first'),
    unreadable: z.boolean().describe('Of a newer release: what it says is left out, and `data` is empty'),
  })
  .meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const CareTeamView = z
  .object({
    id: Id,
    name: z.string(),
    version: Version,
    members: z.array(z.object({ role: CareTeamRole, person: Person })),
    vacantRoles: z.array(CareTeamRole),
  })
  .meta({ id: 'CareTeamView' });
export type CareTeamView = z.infer<typeof CareTeamView>;

/** One of a list. Alerts are not in it: a screen hears of those as they change. */
export const ListedPatient = PatientView.extend({
  lastContactAt: Instant.nullable().describe('When the patient was last heard from; null: never yet'),
}).meta({ id: 'ListedPatient' });
export type ListedPatient = z.infer<typeof ListedPatient>;

const PatientsPage = z.object({ patients: z.array(ListedPatient), next: Id.nullable(), total: z.int() });

export const peopleRoutes = {
  listPatients: route({
    id: 'listPatients',
    method: 'GET',
    path: '/api/patients',
    tag: 'Patients',
    summary: 'Patients of my care teams, by name',
    action: 'patients.list',
    query: z.object({
      riskTier: RiskTier.optional(),
      after: Id.optional().describe('`next` of the page before'),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: PatientsPage,
    status: 200,
  }),
  searchPatients: route({
    id: 'searchPatients',
    method: 'POST',
    asks: true,
    path: '/api/patient-searches',
    tag: 'Patients',
    summary: 'The same, of patients whose name holds a text',
    action: 'patients.list',
    body: z.strictObject({
      search: z.string().trim().min(1).max(80),
      riskTier: RiskTier.optional(),
      after: Id.optional().describe('`next` of the page before'),
      limit: z.int().min(1).max(200).default(50),
    }),
    answer: PatientsPage,
    status: 200,
  }),
  registerPatient: route({
    id: 'registerPatient',
    method: 'POST',
    path: '/api/patients',
    tag: 'Patients',
    summary: 'Add a patient to the programme',
    action: 'patient.register',
    body: PatientContent,
    answer: PatientView,
    status: 201,
    errors: ['CARE_TEAM.NOT_FOUND'],
    idempotent: true,
  }),
  readPatient: route({
    id: 'readPatient',
    method: 'GET',
    path: '/api/patients/:patientId',
    tag: 'Patients',
    summary: 'One patient',
    action: 'patient.read',
    about: 'patient',
    params: patientId,
    answer: PatientRecord,
    status: 200,
    errors: ['PATIENT.NOT_FOUND'],
  }),
  revisePatient: route({
    id: 'revisePatient',
    method: 'PATCH',
    path: '/api/patients/:patientId',
    tag: 'Patients',
    summary: 'Change what is known about a patient. Another level of care, or another team, is a transition',
    action: 'patient.revise',
    about: 'patient',
    params: patientId,
    body: z
      .strictObject({
        pronouns: Words(40).nullable(),
        timeZone: TimeZone,
        locale: Locale,
        riskTier: RiskTier,
        whatMatters: Words(1000).nullable(),
        ifIGoQuiet: Words(1000).nullable(),
      })
      .partial(),
    answer: PatientView,
    status: 200,
    errors: ['PATIENT.NOT_FOUND', 'PATIENT.WORDS_WITHHELD', 'REQUEST.STALE'],
    versioned: true,
    idempotent: true,
  }),
  readTimeline: route({
    id: 'readTimeline',
    method: 'GET',
    path: '/api/patients/:patientId/timeline',
    tag: 'Patients',
    summary: 'Everything that happened, newest first',
    action: 'timeline.read',
    about: 'patient',
    params: patientId,
    query: z.object({
      before: Id.optional().describe('`next` of the page before'),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: z.object({
      entries: z.array(TimelineEntry),
      withheld: z.array(ConsentCategory).describe('Left out of answers and notes: not open to whoever asks'),
      next: Id.nullable(),
    }),
    status: 200,
    errors: ['PATIENT.NOT_FOUND'],
  }),
  listCareTeams: route({
    id: 'listCareTeams',
    method: 'GET',
    path: '/api/care-teams',
    tag: 'Care teams',
    summary: 'Care teams of the organisation and who holds which role',
    action: 'care-teams.read',
    answer: z.object({ careTeams: z.array(CareTeamView), staff: z.array(Person) }),
    status: 200,
  }),
  foundCareTeam: route({
    id: 'foundCareTeam',
    method: 'POST',
    path: '/api/care-teams',
    tag: 'Care teams',
    summary: 'Begin a care team; its roles are vacant until somebody is named',
    action: 'care-teams.found',
    body: z.strictObject({ name: Name(80) }),
    answer: z.object({ id: Id }),
    status: 201,
    idempotent: true,
  }),
  assignRole: route({
    id: 'assignRole',
    method: 'PUT',
    path: '/api/care-teams/:careTeamId/roles/:role',
    tag: 'Care teams',
    summary: 'Say who holds a role; an empty list leaves it vacant, and chains will skip it out loud',
    action: 'care-teams.change',
    params: z.object({ careTeamId: Id, role: CareTeamRole }),
    body: z.strictObject({ staffIds: z.array(Id).max(20) }),
    answer: CareTeamView,
    status: 200,
    errors: ['CARE_TEAM.NOT_FOUND', 'CARE_TEAM.UNKNOWN_MEMBER', 'CARE_TEAM.NOT_ONESELF', 'REQUEST.STALE'],
    versioned: true,
    idempotent: true,
  }),
};
