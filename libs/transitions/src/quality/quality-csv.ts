import { directionOf } from '#contracts';
import type { Asked, CountedMove } from './counted-move.js';

const kept = ({ of, kept: is }: Asked): string => (of ? (is === null ? 'open' : is ? 'yes' : 'no') : '');

const columns: Record<string, (one: CountedMove) => string> = {
  transition_id: ({ move }) => move.id,
  from_level: ({ move }) => move.from,
  to_level: ({ move }) => move.to,
  direction: ({ move }) => directionOf(move.from, move.to) ?? '',
  proposed_at: ({ move }) => move.proposedAt.toISOString(),
  moved_at: ({ move }) => move.movedAt.toISOString(),
  left_out: ({ leftOut }) => leftOut ?? '',
  contact_in_72_hours: (one) => kept(one.contactIn72Hours),
  contact_in_two_business_days: (one) => kept(one.contactInTwoBusinessDays),
  visit_in_seven_days: (one) => kept(one.visitInSevenDays),
  review_in_thirty_days: (one) => kept(one.reviewInThirtyDays),
  returned_in_thirty_days: (one) => kept(one.returnedInThirtyDays),
  gaps_at_move: ({ gapsAtMove }) => gapsAtMove.join(' '),
};

/** Ids, codes and moments alone, so that no cell needs quotes and none is a formula (RFC 4180). */
export const qualityCsv = (moved: readonly CountedMove[]): string =>
  [Object.keys(columns), ...moved.map((one) => Object.values(columns).map((value) => value(one)))]
    .map((cells) => `${cells.join(',')}\r\n`)
    .join('');
