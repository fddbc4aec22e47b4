import type { Migration } from '#platform';
import { Escalation1790000250000 } from './migrations/1790000250000-escalation.js';
import { RulesThatAreHeard1790004010000 } from './migrations/1790004010000-rules-that-are-heard.js';

export { answersPage } from './answers-page.js';
export { EscalationModule } from './escalation.module.js';

export const migrationsOfEscalation: Migration[] = [Escalation1790000250000, RulesThatAreHeard1790004010000];
