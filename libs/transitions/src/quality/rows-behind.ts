import type { QualityFigure, QualityRow } from '#contracts';
import type { Asked, CountedMove } from './counted-move.js';
import type { KnownMove } from './known-move.js';
import { type Counted, cancelledAt, within } from './quality-of.js';

/** A row before the patient is named. */
export interface RowBehind extends Omit<QualityRow, 'patient' | 'at'> {
  patientId: string;
  at: Date;
}

const row = (
  { id, patientId, from, to }: KnownMove,
  at: Date,
  kept: boolean | null,
  detail: string | null = null,
): RowBehind => ({
  ...{ transitionId: id, patientId, from, to, at, kept, detail },
});

type Shares = { [K in keyof CountedMove]: CountedMove[K] extends Asked ? K : never }[keyof CountedMove];

const shares: Partial<Record<QualityFigure, Shares>> = {
  'contact-in-72-hours': 'contactIn72Hours',
  'contact-in-two-business-days': 'contactInTwoBusinessDays',
  'visit-in-seven-days': 'visitInSevenDays',
  'review-in-thirty-days': 'reviewInThirtyDays',
  'returned-in-thirty-days': 'returnedInThirtyDays',
};

/** The moves that a figure counts, newest first. */
export function rowsBehind(figure: QualityFigure, counted: Counted): RowBehind[] {
  return find(figure, counted).sort((a, b) => +b.at - +a.at || (a.transitionId < b.transitionId ? 1 : -1));
}

function find(figure: QualityFigure, { bounds, known, moved }: Counted): RowBehind[] {
  const asShare = shares[figure];
  if (asShare) {
    return moved.filter((one) => one[asShare].of).map((one) => row(one.move, one.move.movedAt, one[asShare].kept));
  }
  const inPeriod = (at: Date | null): at is Date => within(bounds, at);
  const onceEach = (momentOf: (move: KnownMove) => Date | null): RowBehind[] =>
    known.flatMap((move) => {
      const at = momentOf(move);
      return inPeriod(at) ? [row(move, at, null)] : [];
    });
  switch (figure) {
    case 'proposed':
      return onceEach(({ proposedAt }) => proposedAt);
    case 'cancelled':
      return onceEach(cancelledAt);
    case 'declined':
      return known.flatMap((move) => move.declinedAt.filter(inPeriod).map((at) => row(move, at, null)));
    case 'gap-at-move':
      return moved.flatMap(({ move, gapsAtMove }) => gapsAtMove.map((gap) => row(move, move.movedAt, null, gap)));
    default:
      return moved.map(({ move }) => row(move, move.movedAt, null));
  }
}
