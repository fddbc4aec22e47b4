import { z } from 'zod';
import type { CareTeamRole } from './care.js';

/** What a patient can open and close for others, one by one. */
export const ConsentCategory = z
  .enum([
    'check-ins',
    'feelings',
    'behaviours',
    'weight',
    'medicines',
    'safety-plan',
    'notes',
    'substance-use',
    'contact',
  ])
  .meta({ id: 'ConsentCategory' });
export type ConsentCategory = z.infer<typeof ConsentCategory>;

/** What each category holds, for the people who read the table of rules. */
export const categoryHolds: Record<ConsentCategory, string> = {
  'check-ins': 'everyday answers: meals, sleep, body signs, the wish for a call',
  feelings: 'how somebody is, how strong urges are, what went okay',
  behaviours: 'behaviours, and the kinds of urges',
  weight: 'weights measured in the clinic',
  medicines: 'whether medicines were taken',
  'safety-plan':
    'whether somebody feels safe, their words when asking for help, what matters to them, what to do when they go quiet',
  notes: 'notes that the team writes',
  'substance-use': 'urges to use substances (42 CFR Part 2: shown only where the patient agreed)',
  contact: 'telephone numbers, whom to call for them, date of birth',
};

/** What stands in the record in the patient's own words: it is there for when they are not safe. */
export const categoryOfWords: ConsentCategory = 'safety-plan';

/**
 * What a role on the patient's care team sees unless the patient said otherwise: the least that its work needs
 * (default; review it with your clinical lead and privacy officer). Substance use is in nobody's.
 */
export const seenByDefault: Record<CareTeamRole, readonly ConsentCategory[]> = {
  nutritionist: ['check-ins', 'feelings', 'behaviours', 'weight', 'safety-plan', 'notes', 'contact'],
  physician: ['check-ins', 'feelings', 'behaviours', 'weight', 'medicines', 'safety-plan', 'notes', 'contact'],
  'social-worker': ['check-ins', 'feelings', 'safety-plan', 'notes', 'contact'],
  therapist: ['check-ins', 'feelings', 'behaviours', 'safety-plan', 'notes', 'contact'],
  nurse: ['check-ins', 'feelings', 'behaviours', 'weight', 'medicines', 'safety-plan', 'notes', 'contact'],
  'peer-navigator': ['check-ins', 'safety-plan', 'contact'],
  'primary-care': ['check-ins', 'weight', 'medicines', 'safety-plan', 'notes'],
  'on-call': ['check-ins', 'feelings', 'behaviours', 'medicines', 'safety-plan', 'notes', 'contact'],
  coordinator: ['check-ins', 'feelings', 'safety-plan', 'notes', 'contact'],
  'clinical-lead': ['check-ins', 'feelings', 'behaviours', 'weight', 'medicines', 'safety-plan', 'notes', 'contact'],
};

/** What a patient may open for a supporter; nothing is open unless they do. Notes and weights stay in the clinic. */
export const openToSupporters = [
  'check-ins',
  'feelings',
  'behaviours',
  'medicines',
  'safety-plan',
  'substance-use',
] as const satisfies readonly ConsentCategory[];
