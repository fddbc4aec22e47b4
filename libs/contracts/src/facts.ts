import { z } from 'zod';
import { alertFacts } from './alerts/facts.js';
import type { AnswerName } from './check-ins/answers.js';
import { checkInFacts } from './check-ins/facts.js';
import { consentFacts } from './consent/facts.js';
import type { FactDescription } from './kernel/fact.js';
import { peopleFacts } from './people/facts.js';
import { transitionFacts } from './transitions/facts.js';

/** Everything that a rule may ask about a patient. A rule's condition is JsonLogic over these names. */
export const factCatalogue = {
  ...checkInFacts,
  ...consentFacts,
  ...peopleFacts,
  ...alertFacts,
  ...transitionFacts,
} as const satisfies Record<string, FactDescription>;

export type FactName = keyof typeof factCatalogue;
export const factNames = Object.keys(factCatalogue) as FactName[];
export const isFactName = (name: unknown): name is FactName =>
  typeof name === 'string' && Object.hasOwn(factCatalogue, name);
/** The catalogue, widened to what every description has. */
export const factCalled = (name: FactName): FactDescription<AnswerName> => factCatalogue[name];

type Values = { [Name in FactName]: z.ZodNullable<(typeof factCatalogue)[Name]['value']> };

export const Facts = z
  .object(
    Object.fromEntries(
      factNames.map((name) => [name, factCalled(name).value.nullable().describe(factCalled(name).says)]),
    ) as unknown as Values,
  )
  .meta({ id: 'Facts' });
export type Facts = z.infer<typeof Facts>;
