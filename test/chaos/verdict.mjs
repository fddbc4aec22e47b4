import { setTimeout as wait } from 'node:timers/promises';
import { check } from './checker.mjs';
import { checkMoves } from './moves.mjs';
import { isShown } from './rounds.mjs';
import { checkTold, untilSent } from './told.mjs';

/**
 * Waits until all that is expected is there, or for as long as `patience` after the last of it was due; then a moment
 * more, in which a double would come. @returns what the checker says, and the alerts it said it of
 */
export async function reachVerdict(stage, load, patience) {
  const { ledger, screens, clinic, postgres, gateway, poisoned, putOff } = stage;
  const [reader] = screens;
  const last = Math.max(Date.now(), ...ledger.expected.map(({ from }) => from));
  while (Date.now() < last + patience && !ledger.expected.every((each) => isShown(each, screens))) await wait(100);
  // What came last is still being taken on.
  await load.stop();
  await wait(1_000);
  const truth = await reader.everything();
  const behind = () =>
    truth.some(({ id, version }) => screens.some(({ alerts }) => (alerts.get(id)?.version ?? 0) < version));
  while (Date.now() < last + patience && behind()) await wait(200);
  const traces = await readTraces(reader, truth);
  const findings = check({ ledger, truth, traces, screens, staff: clinic.staff });
  await checkFailed(postgres, poisoned, findings);
  await checkPutOff(postgres, putOff, findings);
  await checkMoves(postgres.query, ledger, findings);
  await untilSent(postgres.query, patience);
  await checkTold(postgres.query, gateway, findings);
  for (const what of ledger.refused) findings.wrong.push({ patientId: '', rule: '', what: `Refused: ${what}` });
  return { findings, truth };
}

async function readTraces(reader, truth) {
  const traces = new Map();
  const left = [...truth];
  const read = async () => {
    for (let alert = left.pop(); alert; alert = left.pop())
      traces.set(alert.id, (await reader.call(`/api/alerts/${alert.id}`)).json.trace);
  };
  await Promise.all(Array.from({ length: 6 }, read));
  return traces;
}

/** What can never succeed is kept with its reason; nothing else was given up. */
async function checkFailed(postgres, poisoned, findings) {
  const failed = await postgres.query(
    'select event_id as id, last_error as reason from event_delivery where failed_at is not null',
  );
  const ids = new Set(failed.map(({ id }) => id));
  const say = (kind, what) => findings[kind].push({ patientId: '', rule: '', what });
  for (const id of poisoned) if (!ids.has(id)) say('wrong', `The poisoned event ${id} is not shown as failed.`);
  for (const { id, reason } of failed) if (!poisoned.includes(id)) say('lost', `Event ${id} was given up: ${reason}.`);
  const given = await postgres.query('select id, last_error as reason from deadline where failed_at is not null');
  for (const { id, reason } of given) say('lost', `Deadline ${id} was given up: ${reason}.`);
}

/** What a newer release appended is neither given up nor forgotten: it waits. */
async function checkPutOff(postgres, putOff, findings) {
  const waiting = await postgres.query(
    'select event_id as id from event_delivery where failed_at is null and unknown_since is not null',
  );
  const ids = new Set(waiting.map(({ id }) => id));
  for (const id of putOff)
    if (!ids.has(id))
      findings.wrong.push({ patientId: '', rule: '', what: `The event ${id} does not wait for a newer release.` });
}
