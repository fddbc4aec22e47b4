import { chainMinutes } from './clinic.mjs';

/**
 * How long after its moment each alert was first on a screen, and, where it was left alone, that the next in the chain
 * was told, in milliseconds. What fell into a fault counts from the fault's end: how soon everything is right again once
 * the world is.
 *
 * @param rounds `{ from, over, caughtUp, kinds }`, in the order of time
 */
export function lateness({ ledger, truth, screens, rounds }) {
  const raised = ledger.expected.flatMap(firstShown(truth, screens));
  const handedOn = truth.filter(({ id }) => ledger.leftAlone.has(id)).flatMap(nextToldOf(screens));
  const during = roundOf(rounds);
  const sinceFault = (each) => Math.max(0, each.at - Math.max(each.from, during(each)?.over ?? 0));
  const afterFault = raised.flatMap((each) => {
    const round = during(each);
    return round ? [{ since: sinceFault(each), kinds: round.kinds }] : [];
  });
  const byKind = new Map();
  for (const { since, kinds } of afterFault)
    for (const kind of kinds) byKind.set(kind, [...(byKind.get(kind) ?? []), since]);
  return {
    all: figures(raised.map(({ from, at }) => Math.max(0, at - from))),
    afterFault,
    handedOn: figures(handedOn.map(sinceFault)),
    byKind: new Map([...byKind].map(([kind, list]) => [kind, figures(list)])),
  };
}

/** The round of faults, and of what came after them, in which something was due or came. */
const roundOf =
  (rounds) =>
  ({ from, at }) =>
    rounds.find((each) => at >= each.from && from <= each.caughtUp);

function firstShown(truth, screens) {
  const alertOf = new Map(truth.map((alert) => [`${alert.patient.id} ${alert.rule.key}`, alert]));
  return ({ patientId, rule, from }) => {
    const { id } = alertOf.get(`${patientId} ${rule}`) ?? {};
    return moment(
      from,
      screens.map(({ firstSeen }) => firstSeen.get(id)),
    );
  };
}

const nextToldOf =
  (screens) =>
  ({ id, raisedAt, notified: [, next] }) =>
    moment(
      Date.parse(raisedAt) + chainMinutes * 60_000,
      screens.map(({ toldSeen }) => toldSeen.get(`${id} ${next?.staffId}`)),
    );

/** When something was due and when any screen had it; nothing where none ever did, which the checker reports. */
function moment(from, seen) {
  const at = Math.min(...seen.filter((each) => each !== undefined));
  return at === Number.POSITIVE_INFINITY ? [] : [{ from, at }];
}

/** In milliseconds, by nearest rank; null without any. */
export function figures(list) {
  const sorted = [...list].sort((a, b) => a - b);
  const at = (share) => (sorted.length ? Math.round(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]) : null);
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), max: at(1) };
}
