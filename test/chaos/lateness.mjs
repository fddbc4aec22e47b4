/**
 * How long after its moment each alert was first on a screen, in milliseconds. What fell into a fault counts from the
 * fault's end: how soon everything is right again once the world is.
 *
 * @param rounds `{ from, over, caughtUp, kinds }`, in the order of time
 */
export function lateness({ ledger, truth, screens, rounds }) {
  const seen = (alertId) =>
    Math.min(...screens.map(({ firstSeen }) => firstSeen.get(alertId) ?? Number.POSITIVE_INFINITY));
  const alertOf = new Map(truth.map((alert) => [`${alert.patient.id} ${alert.rule.key}`, alert]));
  const all = [];
  const after = [];
  const byKind = new Map();
  for (const { patientId, rule, from } of ledger.expected) {
    const alert = alertOf.get(`${patientId} ${rule}`);
    const at = alert ? seen(alert.id) : Number.POSITIVE_INFINITY;
    if (at === Number.POSITIVE_INFINITY) continue;
    const late = Math.max(0, at - from);
    all.push(late);
    const round = rounds.find((each) => at >= each.from && from <= each.caughtUp);
    if (!round) continue;
    const since = Math.max(0, at - Math.max(from, round.over));
    after.push({ since, kinds: round.kinds });
    for (const kind of round.kinds) byKind.set(kind, [...(byKind.get(kind) ?? []), since]);
  }
  return {
    all: figures(all),
    afterFault: after,
    byKind: new Map([...byKind].map(([kind, list]) => [kind, figures(list)])),
  };
}

/** In milliseconds, by nearest rank; null without any. */
export function figures(list) {
  const sorted = [...list].sort((a, b) => a - b);
  const at = (share) => (sorted.length ? Math.round(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]) : null);
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), max: at(1) };
}
