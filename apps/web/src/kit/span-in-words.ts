import type { EscalationRule } from '#contracts';
import type { Say } from '../words/use-words.js';

type Span = EscalationRule['levels'][number]['resolveWithin'];

export const spanInWords = (t: Say, { amount, unit }: Span): string => t(`span.${unit}`, { count: amount });
