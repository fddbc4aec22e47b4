/**
 * What clients were told, kept by the harness itself: each accepted request, and what the rules of the clinic say has
 * to follow from it. Nothing of the product is asked here.
 */
export class Ledger {
  /** `{ patientId, rule, severity, role, from }`: one alert, for the person in that role, from that moment on. */
  expected = [];
  /** alert → `{ by, at }`: acknowledgements that were accepted. */
  acknowledged = new Map();
  /** alert → who resolved it. */
  resolved = new Map();
  /** Alerts that are left unanswered on purpose, so that the next in the chain is told. */
  leftAlone = new Set();
  /** Items that nobody does. */
  items = [];
  /** patient → the transition that was accepted. */
  moved = new Map();
  accepted = 0;
  repeated = 0;
  /** Clear noes: none is expected. */
  refused = [];

  heard({ attempts }) {
    this.accepted++;
    if (attempts > 1) this.repeated++;
  }

  /** "Not safe": the on-call is told at once. */
  notSafe(patientId, from) {
    this.expected.push({ patientId, rule: 'not-safe-or-help', severity: 'S4', role: 'on-call', from });
  }

  /** An urge of 8 or more for the second time within a day: the therapist. */
  secondStrongUrge(patientId, from) {
    this.expected.push({ patientId, rule: 'strong-urges', severity: 'S2', role: 'therapist', from });
  }

  /** A hand-off item whose time is over: whoever owns it, and not before. */
  itemDue(patientId, itemId, from) {
    this.items.push({ patientId, itemId });
    this.expected.push({
      patientId,
      rule: 'handoff-item-overdue',
      severity: 'S2',
      role: 'owner',
      from,
      notBefore: from,
    });
  }

  /** At high risk one window that closes unanswered is enough: the coordinator, and not before it closes. */
  missed(patientId, from) {
    this.expected.push({ patientId, rule: 'two-missed', severity: 'S2', role: 'coordinator', from, notBefore: from });
  }
}

/** Who is told by which step, by name. */
export const holders = {
  owner: 'nora',
  'on-call': 'paul',
  therapist: 'tess',
  coordinator: 'nora',
  'clinical-lead': 'lena',
};
