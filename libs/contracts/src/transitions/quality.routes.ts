import { z } from 'zod';
import { LevelOfCare } from '../kernel/care.js';
import { Id, Instant, LocalDate } from '../kernel/primitives.js';
import { route } from '../kernel/route.js';
import { Direction, TransitionGap, TransitionState } from './transition.js';

/** Every number on the quality page, so that each can be asked for the rows behind it. */
export const QualityFigure = z
  .enum([
    'proposed',
    'moved',
    'cancelled',
    'declined',
    'contact-in-72-hours',
    'contact-in-two-business-days',
    'visit-in-seven-days',
    'review-in-thirty-days',
    'returned-in-thirty-days',
    'gap-at-move',
  ])
  .meta({ id: 'QualityFigure' });
export type QualityFigure = z.infer<typeof QualityFigure>;

const Share = z.object({
  kept: z.int(),
  of: z.int().describe('Those whose time is over or who were reached; the rest is still open'),
  open: z.int(),
});

/**
 * How moves went. Contacts and visits are counted for each move to a level without staff round the clock, by the rules of the
 * follow-up measure (HEDIS FUH): a visit on the day of the move does not count; after a return or a direct transfer within 30 days
 * only the last move counts.
 */
export const TransitionQuality = z
  .object({
    from: LocalDate,
    to: LocalDate,
    asOf: Instant,
    proposed: z.int(),
    moved: z.int(),
    cancelled: z.int(),
    declined: z.int().describe('Times that a receiver gave a hand-off back'),
    leftOut: z.object({ returned: z.int(), transferred: z.int() }).describe('Moves that the measure leaves out'),
    contactIn72Hours: Share,
    contactInTwoBusinessDays: Share,
    visitInSevenDays: Share,
    reviewInThirtyDays: Share,
    returnedInThirtyDays: Share,
    hoursInState: z.array(z.object({ state: TransitionState, median: z.number(), p90: z.number(), of: z.int() })),
    gapsAtMove: z.array(z.object({ gap: TransitionGap, moves: z.int() })),
    weeks: z.array(z.object({ weekOf: LocalDate, moved: z.int(), contactInTime: Share, visitInTime: Share })),
  })
  .meta({ id: 'TransitionQuality' });
export type TransitionQuality = z.infer<typeof TransitionQuality>;

/** One move behind a figure. The patient is named to those who look after them. */
export const QualityRow = z
  .object({
    transitionId: Id,
    patient: z.object({ id: Id, name: z.string() }).nullable().describe('Null: not one of whoever asks'),
    from: LevelOfCare,
    to: LevelOfCare,
    at: Instant,
    kept: z.boolean().nullable(),
    detail: z.string().nullable().describe('Of a gap: which'),
  })
  .meta({ id: 'QualityRow' });
export type QualityRow = z.infer<typeof QualityRow>;

const period = {
  from: LocalDate,
  to: LocalDate,
  asOf: Instant.optional().describe('As it was known at that moment; now unless given'),
  direction: Direction.optional(),
  level: LevelOfCare.optional().describe('Moved to it'),
  careTeamId: Id.optional().describe('The receiving team'),
};

const longest = 3 * 366 * 86_400_000;
const inOrder = ({ from, to }: { from: string; to: string }): boolean =>
  from <= to && Date.parse(to) - Date.parse(from) <= longest;
const notInOrder = { path: ['to'], error: 'A period ends after it begins, and within three years.' };

export const transitionQualityRoutes = {
  readTransitionQuality: route({
    id: 'readTransitionQuality',
    method: 'GET',
    path: '/api/transition-quality',
    tag: 'Transition quality',
    summary: 'How moves went in a period, as known at a moment',
    action: 'transition-quality.read',
    query: z.object(period).refine(inOrder, notInOrder),
    answer: TransitionQuality,
    status: 200,
  }),
  listQualityRows: route({
    id: 'listQualityRows',
    method: 'GET',
    path: '/api/transition-quality/rows',
    tag: 'Transition quality',
    summary: 'The moves behind one figure',
    action: 'transition-quality.read',
    query: z.object({ ...period, figure: QualityFigure }).refine(inOrder, notInOrder),
    answer: z.object({ rows: z.array(QualityRow).max(1000) }),
    status: 200,
  }),
  exportTransitionQuality: route({
    id: 'exportTransitionQuality',
    method: 'GET',
    path: '/api/transition-quality/export',
    tag: 'Transition quality',
    summary: 'The moves of a period as CSV, a row each, without names',
    action: 'transition-quality.read',
    query: z.object(period).refine(inOrder, notInOrder),
    file: ['text/csv'],
    status: 200,
  }),
};
