import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import type { KnownFollowUp, KnownMove } from './known-move.js';
import { type AskedPeriod, count } from './quality-of.js';

const zone = 'America/Chicago';

/** A moment of a day at the programme, as `2026-03-02 09:00`. */
export const at = (text: string): Date =>
  new Date(Temporal.PlainDateTime.from(text.replace(' ', 'T')).toZonedDateTime(zone).epochMilliseconds);

export const march: AskedPeriod = {
  from: '2026-03-01',
  to: '2026-03-31',
  asOf: at('2026-12-01 12:00'),
  timeZone: zone,
};

export const aMove = (given: Partial<KnownMove> = {}): KnownMove => ({
  ...{ id: v7(), patientId: 'jo', from: 'residential', to: 'outpatient', toTeamId: 'harbour' },
  ...{ proposedAt: at('2026-02-20 09:00'), movedAt: at('2026-03-02 15:00') },
  ...{ steps: [], declinedAt: [], followUps: [], gaps: [] },
  ...given,
});

/** A first contact by both clocks of a move on Monday, 2 March: 72 hours end on the fifth at 15:00, two business days on the fourth. */
export const contact = (held: string | null, written = held): KnownFollowUp => ({
  kind: 'first-contact',
  clocks: [
    { clock: 'two-business-days', dueAt: at('2026-03-04 23:59') },
    { clock: '72-hours', dueAt: at('2026-03-05 15:00') },
  ],
  held: held === null ? null : { at: at(held), writtenAt: at(written ?? held) },
});

export const visit = (held: string | null, written = held): KnownFollowUp => ({
  kind: 'visit',
  clocks: [{ clock: 'seven-days', dueAt: at('2026-03-09 23:59') }],
  held: held === null ? null : { at: at(held), writtenAt: at(written ?? held) },
});

export const review = (held: string | null): KnownFollowUp => ({
  kind: 'review',
  clocks: [{ clock: 'thirty-days', dueAt: at('2026-04-01 23:59') }],
  held: held === null ? null : { at: at(held), writtenAt: at(held) },
});

export const counted = (moves: readonly KnownMove[], over: Partial<AskedPeriod> = {}) =>
  count(moves, { ...march, ...over });
