import type { EventType, NewEvent } from '#contracts';

/** What happened: by its type alone, or with all that it says. */
type Expected = EventType | { type: EventType; data: object };

/**
 * The one form in which the specs of aggregates speak:
 *
 * @example
 * given(anOpenCheckIn())
 *   .when((checkIn) => answer(checkIn, { mood: 3 }, true, minute(5)))
 *   .thenEvents('check-in.answered')
 *   .thenGives({ checkIn: { state: 'completed' } });
 */
export const given = <State>(state: State): Case<State> => new Case(() => state);

/** A state, or what was decided of it. Nothing is decided until it is asked for, so a refusal can be expected too. */
export class Case<Result> {
  constructor(private readonly come: () => Result | null) {}

  /** Decides once, whatever is asked of it afterwards. */
  when<Next>(decide: (before: Result) => Next | null): Case<Next> {
    let made: { result: Next | null } | null = null;
    return new Case(() => {
      made ??= { result: decide(this.result) };
      return made.result;
    });
  }

  /** For the next step, or for what needs words of its own. */
  get result(): Result {
    const result = this.come();
    if (result === null) throw new Error('Nothing was decided.');
    return result;
  }

  /** These events in this order, and no others. */
  thenEvents(...expected: Expected[]): this {
    const { events } = this.result as { events: readonly NewEvent[] };
    const seen = events.map((event, index) => (typeof expected[index] === 'string' ? event.type : event));
    expect(seen).toEqual(expected);
    return this;
  }

  /** Among others, this event. */
  thenEvent(type: EventType, data: object): this {
    const { events } = this.result as { events: readonly NewEvent[] };
    expect(events).toContainEqual({ type, data: expect.objectContaining(data) });
    return this;
  }

  /** The result has at least this in it. */
  thenGives(part: object): this {
    expect(this.result).toMatchObject(part);
    return this;
  }

  /** There is nothing to decide. */
  thenNothing(): void {
    expect(this.come()).toBeNull();
  }

  thenRefuses(code: string): void {
    expect(() => this.come()).toThrow(expect.objectContaining({ code }));
  }
}
