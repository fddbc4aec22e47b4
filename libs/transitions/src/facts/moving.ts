import { type FactName, type Facts, openStates, type TransitionState } from '#contracts';
import type { FactFold, FoldedFacts, Happening } from '#ports';
import { type KnownTransition, note, notedEvents, receiverIn } from './note.js';

const hour = 3_600_000;

export const ownedFacts = [
  'transitions.state',
  'transitions.gaps',
  'transitions.itemsOverdue',
  'transitions.hoursOverdue',
  'transitions.missed',
  'transitions.missedClock',
  'transitions.daysSinceMove',
] as const satisfies FactName[];

const isUnderWay = (state: TransitionState): boolean => state !== 'closed' && state !== 'cancelled';
const isOpen = (state: TransitionState): boolean => openStates.some((open) => open === state);

/** What is known of a patient who moves between levels of care. */
export class Moving implements FoldedFacts {
  /** @param known oldest first */
  constructor(
    private readonly known = new Map<string, KnownTransition>(),
    private movedAt: number | null = null,
  ) {}

  take(happening: Happening): void {
    if (happening.type === 'transition.proposed') {
      const { transitionId: id } = happening.data;
      const receiver = receiverIn(happening.data);
      this.known.set(id, { id, state: 'proposed', receiver, gaps: new Set(), due: new Map() });
      return;
    }
    if (happening.type === 'transition.accepted') this.movedAt = happening.at;
    const of = 'transitionId' in happening.data ? this.known.get(happening.data.transitionId) : undefined;
    if (of) note(of, happening);
  }

  facts(_names: unknown, at: number, event: Happening | null): Partial<Facts> {
    return {
      ...(this.known.size ? asTheyStand([...this.known.values()], at) : unknown),
      'transitions.daysSinceMove': this.movedAt === null ? null : Math.max(0, at - this.movedAt) / (24 * hour),
      ...missedIn(event),
    };
  }
}

export const transitionFold: FactFold = { owns: ownedFacts, on: notedEvents, begin: () => new Moving() };

const unknown = {
  'transitions.state': null,
  'transitions.gaps': null,
  'transitions.itemsOverdue': null,
  'transitions.hoursOverdue': null,
};

/** @param known at least one, oldest first. After a move its worries may be open while the next one is proposed. */
function asTheyStand(known: readonly KnownTransition[], at: number): Partial<Facts> {
  const { state, gaps } = known.at(-1)!;
  const due = known.flatMap((each) => (isUnderWay(each.state) ? [...each.due.values()] : []));
  const overdue = due.filter((dueAt) => dueAt <= at);
  return {
    'transitions.state': state,
    'transitions.gaps': isOpen(state) ? [...gaps].sort() : [],
    'transitions.itemsOverdue': overdue.length,
    'transitions.hoursOverdue': overdue.length ? (at - Math.min(...overdue)) / hour : 0,
  };
}

/** What the event itself says. */
export const missedIn = (event: Pick<Happening, 'type' | 'data'> | null): Partial<Facts> => {
  const missed = event?.type === 'follow-up.missed' ? (event as Happening<'follow-up.missed'>).data : null;
  return { 'transitions.missed': missed?.followUp ?? null, 'transitions.missedClock': missed?.clock ?? null };
};
