import { z } from 'zod';
import { CareTeamRole, LevelOfCare, RiskTier } from '../kernel/care.js';
import { event } from '../kernel/event.js';
import { Id, TimeZone } from '../kernel/primitives.js';

const patientId = Id;

export const peopleEvents = {
  'patient.registered': event({
    version: 1,
    summary: 'A patient was added to the programme.',
    data: z.object({ patientId, careTeamId: Id, levelOfCare: LevelOfCare, riskTier: RiskTier }),
    onTimeline: true,
  }),
  'patient.risk-tier-changed': event({
    version: 1,
    summary: 'The risk tier was set anew by a clinician.',
    data: z.object({ patientId, from: RiskTier, to: RiskTier }),
    onTimeline: true,
    wakesRules: true,
  }),
  'patient.level-of-care-changed': event({
    version: 1,
    summary: 'The patient moved to another level of care.',
    data: z.object({ patientId, from: LevelOfCare, to: LevelOfCare }),
    onTimeline: true,
    wakesRules: true,
  }),
  'patient.time-zone-changed': event({
    version: 1,
    summary: 'The patient lives in another time zone now; windows that have not opened follow.',
    data: z.object({ patientId, from: TimeZone, to: TimeZone }),
    onTimeline: true,
  }),
  'patient.priorities-changed': event({
    version: 1,
    summary: 'What matters to the patient, in their words, was written anew.',
    data: z.object({ patientId }),
    onTimeline: true,
  }),
  'patient.contact-details-changed': event({
    version: 1,
    summary: 'How the patient is reached was written down anew.',
    data: z.object({ patientId }),
    onTimeline: true,
  }),
  'care-team.members-joined': event({
    version: 1,
    summary: 'Somebody holds a role on the patient’s care team from now on, and sees what that role sees.',
    data: z.object({ patientId, careTeamId: Id, role: CareTeamRole, staffIds: z.array(Id) }),
    onTimeline: true,
  }),
  'care-team.members-left': event({
    version: 1,
    summary: 'Somebody no longer holds a role on the patient’s care team.',
    data: z.object({ patientId, careTeamId: Id, role: CareTeamRole, staffIds: z.array(Id) }),
    onTimeline: true,
  }),
  'care-team.role-found-vacant': event({
    version: 1,
    summary: 'A chain skipped a step because nobody holds the role.',
    data: z.object({ patientId, careTeamId: Id, role: CareTeamRole, alertId: Id }),
    onTimeline: true,
    wakesRules: true,
  }),
};
