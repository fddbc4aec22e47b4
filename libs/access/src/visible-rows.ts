import { type ActionName, ruleOf, toldKeepsHours } from '#contracts';

interface Columns {
  patient: string;
  /** The team of the patient as it is now: of a patient's row, or of a row that moves with the patient. */
  team: string;
  /**
   * Of rows that keep teams of their own, each column with an index: rows that name none of the asker's teams are not looked
   * at, though the patient's team of now decides. Left out, where the list is of one patient, nothing is lost of those who
   * have moved on to a third team.
   */
  amongTeams?: readonly string[];
  /** Of an alert: `uuid[]` of those whom its chain has told, and when it was resolved. Only where the rule asks for it. */
  told?: { staffIds: string; resolvedAt: string };
  /** Of a transition: `uuid[]` of those whom it names; empty once it is over. Only where the rule asks for it. */
  named?: string;
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

const movedFrom = ({ staff, now }: Asking): string => `array(select f.patient_id from former_care_team f
  where f.care_team_id = any(${teamsOf(staff)}) and f.sees_until > ${now})`;

/** Whoever was told keeps the alert for a while after its end, and no longer. */
const toldIn = ({ staffIds, resolvedAt }: NonNullable<Columns['told']>, { staff, now }: Asking): string =>
  `(${staffIds} @> array[${staff}]::uuid[]
    and (${resolvedAt} is null or ${resolvedAt} > ${now} - interval '${toldKeepsHours} hours'))`;

const namedIn = (named: string, { staff }: Asking): string => `${named} @> array[${staff}]::uuid[]`;

function ofMyTeams({ team, amongTeams }: Columns, { staff }: Asking): string {
  const mine = (column: string): string => `${column} = any(${teamsOf(staff)})`;
  return amongTeams ? `(${mine(team)} and (${amongTeams.map(mine).join(' or ')}))` : mine(team);
}

/**
 * The condition that keeps a list to the rows which the rule of an action lets a member of the staff see. Each part
 * is an array compared with a column, so that each can use its own index.
 *
 * @throws Error for an action whose rule is not about patients: then nothing may be listed by it
 */
export function visibleRowsSql(action: ActionName, columns: Columns, asking: Asking): string {
  const rule = ruleOf(action);
  if (rule.by !== 'staff' || rule.through === 'organisation') throw new Error(`${action} is not about patients.`);
  const parts = [ofMyTeams(columns, asking)];
  if (rule.through === 'care-team-or-told' && columns.told) parts.push(toldIn(columns.told, asking));
  if (rule.through === 'care-team-or-named' && columns.named) parts.push(namedIn(columns.named, asking));
  if (rule.afterMove) parts.push(`${columns.patient} = any(${movedFrom(asking)})`);
  if (rule.breakGlass) parts.push(`${columns.patient} = any(${openedBy(asking)})`);
  return `(${parts.join('\n or ')})`;
}

/** What the rule of an action asks for besides the team; of every rule where none is named. */
function asksFor(action: ActionName | null): { named: boolean; former: boolean } {
  const rule = action && ruleOf(action);
  if (!rule) return { named: true, former: true };
  if (rule.by !== 'staff') return { named: false, former: false };
  return { named: rule.through === 'care-team-or-named', former: rule.afterMove === true };
}

/**
 * The columns of a Standing, for one patient or a list of them, as far as the rule of an action asks for them.
 * @param told SQL that says whether a chain told whoever asks; by default that of the alert whose columns are given
 */
export function standingSql(
  action: ActionName | null,
  { patient, team, told: alert, named }: Columns,
  asking: Asking,
  told = alert ? toldIn(alert, asking) : 'false',
): string {
  const { staff, now } = asking;
  const asks = asksFor(action);
  const inTransition = named
    ? namedIn(named, asking)
    : `exists (select from transition t where t.patient_id = ${patient} and ${namedIn('t.named', asking)})`;
  const former = `array(select distinct m.role
     from former_care_team f join care_team_member m on m.care_team_id = f.care_team_id
    where f.patient_id = ${patient} and f.sees_until > ${now} and m.staff_id = ${staff} order by m.role)`;
  return `
  array(select m.role from care_team_member m
         where m.care_team_id = ${team} and m.staff_id = ${staff} order by m.role) as roles,
  ${told} as told,
  ${asks.named ? inTransition : 'false'} as named,
  ${asks.former ? former : `'{}'::text[]`} as "formerRoles",
  (select b.id from break_glass b
    where b.staff_id = ${staff} and b.patient_id = ${patient} and b.ended_at is null and b.ends_at > ${now}
    limit 1) as "breakGlassId",
  ${consentsSql(patient, `(c.staff_id = ${staff} or c.role is not null)`, now)}`;
}

export const consentsSql = (patient: string, forWhom: string, now: string): string => `
  coalesce((select jsonb_agg(jsonb_build_object(
              'id', c.id, 'category', c.category, 'role', c.role, 'effect', c.effect) order by c.id)
     from consent c
    where c.patient_id = ${patient} and c.ended_at is null and (c.expires_at is null or c.expires_at > ${now})
      and ${forWhom}), '[]') as consents`;
