import { type LevelOfCare, levelsOfCare } from '#contracts';
import { DomainError } from '#kernel';

/** Days (default): a starting value, to be reviewed with the clinical lead before use. */
const longestPause: Partial<Record<LevelOfCare, number>> = {
  aftercare: 14,
  outpatient: 14,
  'intensive-outpatient': 7,
  'partial-hospitalisation': 3,
};

/** The longest pause in days; one day above partial hospitalisation. */
export const longestPauseDays = (level: LevelOfCare): number => longestPause[level] ?? 1;

/** @throws DomainError PAUSE.TOO_LONG, REQUEST.INVALID for a moment that has passed */
export function allowPause(level: LevelOfCare, now: Date, until: Date): void {
  if (until <= now) {
    throw new DomainError('REQUEST.INVALID', undefined, [{ field: '/until', message: 'Choose a time to come.' }]);
  }
  const days = longestPauseDays(level);
  if (until.getTime() - now.getTime() > days * 86_400_000) {
    throw new DomainError('PAUSE.TOO_LONG', `At most ${days} ${days === 1 ? 'day' : 'days'} at this level of care.`);
  }
}

const isIntensive = (level: LevelOfCare): boolean =>
  levelsOfCare.indexOf(level) >= levelsOfCare.indexOf('partial-hospitalisation');

/** In seconds (default): shorter where the team sees the patient every day. */
export const defaultGraceSeconds = (level: LevelOfCare): number => (isIntensive(level) ? 4 : 12) * 3600;
