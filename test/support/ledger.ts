import type { Fleet } from './fleet.js';
import type { LiveClient } from './live-client.js';
import type { ClinicPatient } from './small-clinic.js';
import { until } from './until.js';

interface Line {
  patient_id: string;
  alerts: number;
  raised: number;
  matched: number;
  chain_deadlines: number;
}

/** What stands in the database about alerts of one rule, patient by patient. */
async function linesOf(fleet: Fleet, patients: readonly ClinicPatient[], rule: string): Promise<Line[]> {
  const { rows } = await fleet.admin.query<Line>(
    `select p.id as patient_id,
       (select count(*)::int from alert a where a.patient_id = p.id and a.rule ->> 'key' = $2) as alerts,
       (select count(*)::int from domain_event e
         where e.subject_id = p.id and e.type = 'alert.raised' and e.data ->> 'ruleKey' = $2) as raised,
       (select count(*)::int from domain_event e
         where e.subject_id = p.id and e.type = 'rule.matched' and e.data -> 'rule' ->> 'key' = $2) as matched,
       (select count(*)::int from deadline d join alert a on a.id = d.subject_id
         where a.patient_id = p.id and a.rule ->> 'key' = $2 and d.kind = 'alert.step') as chain_deadlines
     from unnest($1::uuid[]) p(id)`,
    [patients.map(({ id }) => id), rule],
  );
  return rows;
}

/**
 * Every patient has exactly one alert of the rule: one row, one event, one chain under way, and the witness has it
 * on the screen. @returns milliseconds from `since` until the witness had seen the last one
 */
export async function expectOneAlertEach(
  fleet: Fleet,
  witness: LiveClient,
  patients: readonly ClinicPatient[],
  { since, within, rule = 'not-safe-or-help' }: { since: number; within: number; rule?: string },
): Promise<number> {
  const of = (id: string) => witness.of(id).filter((alert) => alert.rule.key === rule);
  await until('the alerts on the screen', () => patients.every(({ id }) => of(id).length > 0), within + 5_000);
  await until('everything that was under way', async () => {
    const sql = 'select count(*) from event_delivery where subject_id = any($1)';
    return (await fleet.count(sql, [patients.map(({ id }) => id)])) === 0;
  });
  const once = { alerts: 1, raised: 1, matched: 1, chain_deadlines: 1 };
  expect(await linesOf(fleet, patients, rule)).toEqual(patients.map(({ id }) => ({ patient_id: id, ...once })));
  const alerts = patients.map(({ id }) => of(id));
  expect(alerts.map((each) => each.length)).toEqual(patients.map(() => 1));
  const pushes = witness.pushed.map(({ alert }) => `${alert.id} ${alert.version}`);
  expect(pushes.length).toBe(new Set(pushes).size);
  const took = Math.max(...alerts.map(([alert]) => witness.seenAt.get(alert!.id)!)) - since;
  expect(took).toBeLessThan(within);
  return took;
}
