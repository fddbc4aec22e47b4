import { type ActionName, ruleOf, toldKeepsHours } from '#contracts';

interface Columns {
  patient: string;
  team: string;
  /** Of an alert: `uuid[]` of those whom its chain has told, and when it was resolved. Only where the rule asks for it. */
  told?: { staffIds: string; resolvedAt: string };
}

/** SQL of the parameters: who asks, and the moment of asking. */
interface Asking {
  staff: string;
  now: string;
}

const teamsOf = (staff: string): string =>
  `array(select m.care_team_id from care_team_member m where m.staff_id = ${staff})`;

const openedBy = ({ staff, now }: Asking): string => `array(select b.patient_id from break_glass b
  where b.staff_id = ${staff} and b.ended_at is null and b.ends_at > ${now})`;

/** Whoever was told keeps the alert for a while after its end, and no longer. */
const toldIn = ({ staffIds, resolvedAt }: NonNullable<Columns['told']>, { staff, now }: Asking): string =>
  `(${staffIds} @> array[${staff}]::uuid[]
    and (${resolvedAt} is null or ${resolvedAt} > ${now} - interval '${toldKeepsHours} hours'))`;

/**
 * The condition that keeps a list to the rows which the rule of an action lets a member of the staff see. Each part
 * is an array compared with a column, so that each can use its own index.
 *
 * @throws Error for an action whose rule is not about patients: then nothing may be listed by it
 */
export function visibleRowsSql(action: ActionName, columns: Columns, asking: Asking): string {
  const rule = ruleOf(action);
  if (rule.by !== 'staff' || rule.through === 'organisation') throw new Error(`${action} is not about patients.`);
  const parts = [`${columns.team} = any(${teamsOf(asking.staff)})`];
  if (rule.through === 'care-team-or-told' && columns.told) parts.push(toldIn(columns.told, asking));
  if (rule.breakGlass) parts.push(`${columns.patient} = any(${openedBy(asking)})`);
  return `(${parts.join('\n or ')})`;
}

/**
 * The columns of a Standing, for one patient or a list of them.
 * @param told SQL that says whether a chain told whoever asks; by default that of the alert whose columns are given
 */
export const standingSql = (
  { patient, team, told: alert }: Columns,
  { staff, now }: Asking,
  told = alert ? toldIn(alert, { staff, now }) : 'false',
): string => `
  array(select m.role from care_team_member m
         where m.care_team_id = ${team} and m.staff_id = ${staff} order by m.role) as roles,
  ${told} as told,
  (select b.id from break_glass b
    where b.staff_id = ${staff} and b.patient_id = ${patient} and b.ended_at is null and b.ends_at > ${now}
    limit 1) as "breakGlassId",
  ${consentsSql(patient, `(c.staff_id = ${staff} or c.role is not null)`, now)}`;

export const consentsSql = (patient: string, forWhom: string, now: string): string => `
  coalesce((select jsonb_agg(jsonb_build_object(
              'id', c.id, 'category', c.category, 'role', c.role, 'effect', c.effect) order by c.id)
     from consent c
    where c.patient_id = ${patient} and c.ended_at is null and (c.expires_at is null or c.expires_at > ${now})
      and ${forWhom}), '[]') as consents`;
