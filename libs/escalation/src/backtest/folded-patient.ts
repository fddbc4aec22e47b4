import type { FactName, Facts } from '#contracts';
import type { FactFold, FoldedFacts, Happening } from '#ports';

/** The folds of all contexts, made ready for many patients. */
export class Folds {
  private readonly folds: readonly { on: ReadonlySet<string>; begin(): FoldedFacts }[];
  /** Events that the folds make themselves, since they come of time alone. */
  readonly makes: ReadonlySet<string>;

  constructor(folds: readonly FactFold[]) {
    this.folds = folds.map((fold) => ({ on: new Set<string>(fold.on), begin: () => fold.begin() }));
    this.makes = new Set(folds.flatMap(({ makes = [] }) => makes));
  }

  begin(): FoldedPatient {
    return new FoldedPatient(this.folds.map(({ on, begin }) => ({ on, facts: begin() })));
  }
}

/** All that is known of one patient by the happenings that were taken so far, in the order of time. */
export class FoldedPatient {
  constructor(private readonly folded: readonly { on: ReadonlySet<string>; facts: FoldedFacts }[]) {}

  take(happening: Happening): void {
    for (const { on, facts } of this.folded) if (on.has(happening.type)) facts.take(happening);
  }

  facts(names: ReadonlySet<FactName>, at: number, event: Happening | null): Partial<Facts> {
    const values: Partial<Facts> = {};
    for (const { facts } of this.folded) Object.assign(values, facts.facts(names, at, event));
    return values;
  }

  /** Looks at what comes of time alone. */
  lookAtDue(after: number, until: number, quietHours: readonly number[], look: (due: Happening) => void): void {
    for (const { facts } of this.folded) {
      let due = facts.nextDue?.(after, until, quietHours) ?? null;
      while (due) {
        look(due);
        due = facts.nextDue!(due.at, until, quietHours);
      }
    }
  }
}
