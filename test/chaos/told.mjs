import { setTimeout as wait } from 'node:timers/promises';

/** Until nothing is under way and nothing due is left, or the time is over. */
export async function untilSent(query, patience) {
  const end = Date.now() + patience;
  const left = `select count(*)::int as n from notification_attempt
    where state = 'sending' or (state = 'waiting' and due_at < now() + interval '1 second')`;
  while (Date.now() < end && (await query(left))[0].n > 0) await wait(250);
}

/** What was sent, against who was to be told: everybody once, and what counts as taken over is with the provider. */
export async function checkTold(query, gateway, findings) {
  const say = (kind, what, patientId = '') => findings[kind].push({ patientId, rule: 'text message', what });
  const forgotten = await query(
    `select e.id, e.subject_id as "patientId" from domain_event e, jsonb_array_elements_text(e.data->'staffIds') as told (id)
      where e.type = 'alert.step-taken' and not exists (
        select from notification n where n.key = e.id || ':' || told.id)`,
  );
  for (const { id, patientId } of forgotten) say('lost', `Of the step ${id} somebody was never told.`, patientId);
  const attempts = await query(
    `select a.id, a.state, a.reason, coalesce(a.bundle_of, a.id) as key from notification_attempt a
      where a.channel = 'sms' and a.withdraws is null`,
  );
  for (const { id, state, reason, key } of attempts) {
    const taken = ['accepted', 'delivered', 'read'].includes(state);
    if (taken && !gateway.delivered.has(key)) say('lost', `The attempt ${id} counts as taken over, and never was.`);
    if (state === 'sending' || state === 'failed') say('lost', `The attempt ${id} ended as ${state}, ${reason}.`);
  }
  const known = new Set(attempts.map(({ id }) => id));
  for (const key of gateway.delivered.keys())
    if (!known.has(key)) say('doubled', `A message went out under the key ${key}, which is nobody's.`);
  return attempts.length;
}
