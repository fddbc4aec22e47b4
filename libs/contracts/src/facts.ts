import { z } from 'zod';
import type { ConsentCategory } from './access/consent-category.js';
import { LevelOfCare, RiskTier } from './care.js';
import { Behaviour, BodySign, type CheckInAnswers, FeelsSafe } from './check-in-content.js';

/** What kind of value a fact has, and so what a condition may ask of it. `ordered`: from least to most. */
export type FactKind =
  | { kind: 'number'; unit: 'check-ins' | 'hours' | 'days' | 'percent' }
  | { kind: 'yes-no' }
  | { kind: 'one-of' | 'ordered' | 'several-of'; options: readonly string[] };

type FactDescription = FactKind & {
  readonly value: z.ZodType;
  /** `event`: only the event that wakes the rule says it. `now`: how things stand, whichever event asks. */
  readonly of: 'now' | 'event';
  /** Answers of a check-in that feed it: it is news where one of them is. */
  readonly items: readonly (keyof CheckInAnswers)[];
  /** What the patient can close for others; null: part of the alert itself, which always reaches the team. */
  readonly category: ConsentCategory | null;
  readonly says: string;
};

const count = z.int().min(0);

/**
 * Everything that a rule may ask about a patient, described once. A rule's condition is JsonLogic over these names. Each fact
 * is read from its owner at the moment of evaluation; null means that it is not known, and what is not known never matches.
 */
export const factCatalogue = {
  missedInARow: {
    value: count,
    kind: 'number',
    unit: 'check-ins',
    of: 'now',
    items: [],
    category: null,
    says: 'Check-ins missed one after the other, up to now',
  },
  hoursSinceContact: {
    value: z.number().min(0),
    kind: 'number',
    unit: 'hours',
    of: 'now',
    items: [],
    category: null,
    says: 'Hours since the last answer; since registration if there was none',
  },
  feelsSafe: {
    value: FeelsSafe,
    kind: 'one-of',
    options: FeelsSafe.options,
    of: 'event',
    items: ['feelsSafe'],
    category: 'safety-plan',
    says: 'The safety answer of the check-in that is being looked at',
  },
  bodySigns: {
    value: z.array(BodySign),
    kind: 'several-of',
    options: BodySign.options,
    of: 'event',
    items: ['bodySigns'],
    category: 'check-ins',
    says: 'Body signs named in the check-in that is being looked at',
  },
  behaviours: {
    value: z.array(Behaviour),
    kind: 'several-of',
    options: Behaviour.options,
    of: 'event',
    items: ['behaviours'],
    category: 'behaviours',
    says: 'Behaviours named in the check-in that is being looked at',
  },
  wantsCall: {
    value: z.boolean(),
    kind: 'yes-no',
    of: 'event',
    items: ['wantsCall'],
    category: 'check-ins',
    says: 'The patient asked for a call in the check-in that is being looked at',
  },
  helpRequested: {
    value: z.boolean(),
    kind: 'yes-no',
    of: 'event',
    items: [],
    category: 'safety-plan',
    says: 'The patient pressed "I need help now"',
  },
  supporterConcern: {
    value: z.enum(['worry', 'danger']),
    kind: 'ordered',
    options: ['worry', 'danger'],
    of: 'event',
    items: [],
    category: null,
    says: 'What a supporter just told the team: a worry, or that somebody may be in danger',
  },
  strongUrgesIn24h: {
    value: count,
    kind: 'number',
    unit: 'check-ins',
    of: 'now',
    items: ['strongestUrge'],
    category: 'feelings',
    says: 'Check-ins of the last 24 h with an urge of 8 or more out of 10',
  },
  lowMoodDaysIn5: {
    value: count,
    kind: 'number',
    unit: 'days',
    of: 'now',
    items: ['mood'],
    category: 'feelings',
    says: 'Days of the last five, the patient’s own, with a mood of 2 or less out of 10',
  },
  purgingMore: {
    value: z.int(),
    kind: 'number',
    unit: 'check-ins',
    of: 'now',
    items: ['behaviours'],
    category: 'behaviours',
    says: 'Check-ins of the last 7 days that named vomiting, laxatives or diuretics, less those of the 7 days before',
  },
  purgingRise: {
    value: z.number(),
    kind: 'number',
    unit: 'percent',
    of: 'now',
    items: ['behaviours'],
    category: 'behaviours',
    says: 'The same as a percentage of the 7 days before, which count as one at least',
  },
  bingeingMore: {
    value: z.int(),
    kind: 'number',
    unit: 'check-ins',
    of: 'now',
    items: ['behaviours'],
    category: 'behaviours',
    says: 'Check-ins of the last 7 days that named eating more than intended, less those of the 7 days before',
  },
  bingeingRise: {
    value: z.number(),
    kind: 'number',
    unit: 'percent',
    of: 'now',
    items: ['behaviours'],
    category: 'behaviours',
    says: 'The same as a percentage of the 7 days before, which count as one at least',
  },
  hoursWithoutMeal: {
    value: z.number().min(0),
    kind: 'number',
    unit: 'hours',
    of: 'now',
    items: ['meals'],
    category: 'check-ins',
    says: 'Hours from the first to the last of the latest check-ins in a row by which no meal had been eaten whose time was over',
  },
  medicinesMissedInARow: {
    value: count,
    kind: 'number',
    unit: 'check-ins',
    of: 'now',
    items: ['medicines'],
    category: 'medicines',
    says: 'Check-ins one after the other that said medicines were not, or only partly, taken',
  },
  riskTier: {
    value: RiskTier,
    kind: 'ordered',
    options: RiskTier.options,
    of: 'now',
    items: [],
    category: null,
    says: 'The risk tier that a clinician set',
  },
  levelOfCare: {
    value: LevelOfCare,
    kind: 'ordered',
    options: LevelOfCare.options,
    of: 'now',
    items: [],
    category: null,
    says: 'The level of care, from aftercare to inpatient',
  },
  daysSinceStepDown: {
    value: z.number().min(0),
    kind: 'number',
    unit: 'days',
    of: 'now',
    items: [],
    category: null,
    says: 'Days since a move to a less intensive level of care',
  },
} as const satisfies Record<string, FactDescription>;

export type FactName = keyof typeof factCatalogue;
export const factNames = Object.keys(factCatalogue) as FactName[];
export const isFactName = (name: unknown): name is FactName =>
  typeof name === 'string' && Object.hasOwn(factCatalogue, name);
/** The catalogue, widened to what every description has. */
export const factCalled = (name: FactName): FactDescription => factCatalogue[name];

type Values = { [Name in FactName]: z.ZodNullable<(typeof factCatalogue)[Name]['value']> };

export const Facts = z
  .object(
    Object.fromEntries(
      factNames.map((name) => [name, factCalled(name).value.nullable().describe(factCalled(name).says)]),
    ) as unknown as Values,
  )
  .meta({ id: 'Facts' });
export type Facts = z.infer<typeof Facts>;
