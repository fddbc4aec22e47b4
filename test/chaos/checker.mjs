import { holders } from './ledger.mjs';

/** Clocks of two processes on one machine agree to this, in milliseconds. */
const tolerance = 50;

/**
 * Compares what the ledger says must be with what the public API and the screens say is.
 *
 * @param truth every alert, as the API lists it in the end
 * @param traces alert → its trace, as the API tells it
 * @returns `{ lost, doubled, wrong }`, each a list of `{ patientId, rule, what }`
 */
export function check({ ledger, truth, traces, screens, staff }) {
  const findings = { lost: [], doubled: [], wrong: [] };
  const of = ({ patient, rule }) => `${patient.id} ${rule.key}`;
  const raised = new Map();
  for (const alert of truth) raised.set(of(alert), [...(raised.get(of(alert)) ?? []), alert]);
  const rules = new Set(ledger.expected.map(({ rule }) => rule));

  for (const expected of ledger.expected) {
    const { patientId, rule } = expected;
    const say = (kind, what) => findings[kind].push({ patientId, rule, what });
    const key = `${patientId} ${rule}`;
    const alerts = raised.get(key) ?? [];
    raised.delete(key);
    if (alerts.length === 0) say('lost', 'No alert was raised.');
    if (alerts.length > 1) say('doubled', `${alerts.length} alerts were raised.`);
    for (const alert of alerts) {
      checkAlert(alert, expected, say);
      checkChain(alert, { ledger, trace: traces.get(alert.id), first: staff[holders[expected.role]].id }, say);
      checkActs(alert, ledger, say);
      for (const { alerts: shown, person } of screens) {
        const last = shown.get(alert.id);
        if (!last) say('lost', `It never came to the screen of ${person.name}.`);
        else if (last.version < alert.version) say('lost', `${person.name} still sees an earlier state of it.`);
      }
    }
  }
  for (const [key, alerts] of raised) {
    const [patientId, rule] = key.split(' ');
    if (rules.has(rule))
      findings.doubled.push({ patientId, rule, what: `${alerts.length} that nothing accounts for.` });
  }
  for (const { person, doublePushes } of screens)
    for (const key of doublePushes)
      findings.doubled.push({ patientId: '', rule: '', what: `${person.name} was sent ${key} twice.` });
  return findings;
}

function checkAlert(alert, { severity, notBefore }, say) {
  if (alert.severity !== severity) say('wrong', `Its severity is ${alert.severity}.`);
  if (notBefore && Date.parse(alert.raisedAt) < notBefore - tolerance) {
    say('wrong', `It was raised ${Math.round((notBefore - Date.parse(alert.raisedAt)) / 1000)} s before its time.`);
  }
}

/** The right person first, nobody twice, each step once. */
function checkChain({ id, notified }, { ledger, trace, first }, say) {
  const told = notified.map(({ staffId }) => staffId);
  if (told[0] !== first) say('wrong', 'Somebody else was told first.');
  if (new Set(told).size !== told.length) say('doubled', 'Somebody was told twice.');
  if (!trace) return say('lost', 'It has no trace.');
  const raised = trace.filter(({ code }) => code === 'RAISED').length;
  if (raised !== 1) say('doubled', `It was raised ${raised} times.`);
  const steps = trace.filter(({ code }) => code === 'STEP_NOTIFIED').map(({ step }) => step);
  if (new Set(steps).size !== steps.length) say('doubled', `A step was taken twice: ${steps}.`);
  if (ledger.leftAlone.has(id) && steps.length < 2) say('lost', 'The next in the chain was never told.');
}

/** What the staff was told to have done stands, in their name. */
function checkActs({ id, acknowledged, resolved }, ledger, say) {
  const taken = ledger.acknowledged.get(id);
  if (taken && acknowledged?.by.id !== taken.by) say('lost', 'Its acknowledgement is gone.');
  const closed = ledger.resolved.get(id);
  if (closed && resolved?.by.id !== closed) say('lost', 'Its resolution is gone.');
}
