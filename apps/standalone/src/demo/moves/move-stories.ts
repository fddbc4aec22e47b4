import type { LevelOfCare, TransitionReason } from '#contracts';

export interface MoveStory {
  who: string;
  to: LevelOfCare;
  reason: TransitionReason;
  why: string;
  receiver: string;
  sameTeam?: true;
  /** How many days after the proposal the move is planned. */
  in: number;
  /** By the day of the demo's past: what happens on it. */
  days: Record<number, readonly Doing[]>;
}

export type Doing =
  | 'propose'
  | 'prepare'
  | 'some items'
  | 'all items'
  | 'ready'
  | 'hand off'
  | 'accept'
  | 'contact'
  | 'visit'
  | 'review'
  | 'close'
  | 'cancel'
  | 'worry';

const throughTo = (
  begin: number,
  ...after: (readonly [number, readonly Doing[]])[]
): Record<number, readonly Doing[]> => ({
  [begin]: ['propose', 'prepare', 'some items'],
  [begin + 1]: ['all items', 'ready', 'hand off'],
  ...Object.fromEntries(after),
});

/** Moves in every state, as they stand at the end of the two weeks. Mateo's waits for an item whose time has passed. */
export const moveStories: readonly MoveStory[] = [
  {
    ...{
      who: 'Priya',
      to: 'aftercare',
      reason: 'stable-at-level',
      why: 'Sundays with her grandmother go well.',
      in: 9,
    },
    receiver: 'Tess Adler',
    sameTeam: true,
    days: { 2: ['propose'], 4: ['cancel'], 13: ['propose'] },
  },
  {
    ...{
      who: 'Mateo',
      to: 'intensive-outpatient',
      reason: 'goals-of-level-met',
      why: 'Cena en casa cinco noches de siete.',
      in: 7,
    },
    receiver: 'Tess Adler',
    sameTeam: true,
    days: { 9: ['propose', 'prepare', 'some items'], 12: ['worry'] },
  },
  {
    ...{
      who: 'Jo',
      to: 'outpatient',
      reason: 'goals-of-level-met',
      why: 'Four steady weeks; the afternoons are planned.',
      in: 5,
    },
    receiver: 'Tess Adler',
    sameTeam: true,
    days: { 10: ['propose', 'prepare'], 12: ['all items', 'ready'] },
  },
  {
    ...{ who: 'Hana', to: 'outpatient', reason: 'planned-end-of-stay', why: 'As agreed at the start.', in: 5 },
    receiver: 'Rita Lindgren',
    days: throughTo(11),
  },
  {
    ...{
      who: 'Elias',
      to: 'intensive-outpatient',
      reason: 'planned-end-of-stay',
      why: 'As agreed at the start.',
      in: 3,
    },
    receiver: 'Paul Mensah',
    days: throughTo(0, [2, ['accept']], [3, ['contact']], [5, ['visit']], [12, ['review', 'close']]),
  },
  {
    ...{
      who: 'Noor',
      to: 'intensive-outpatient',
      reason: 'goals-of-level-met',
      why: 'Ready for evenings at home.',
      in: 3,
    },
    receiver: 'Rita Lindgren',
    days: throughTo(4, [6, ['accept']], [7, ['contact']], [9, ['visit']]),
  },
  {
    ...{
      who: 'Maya',
      to: 'intensive-outpatient',
      reason: 'stable-at-level',
      why: 'Wants her own front door.',
      in: 3,
    },
    receiver: 'Rita Lindgren',
    days: throughTo(10, [12, ['accept']]),
  },
];
