import type { z } from 'zod';
import type { Behaviour, FactName } from '#contracts';

/** An urge of this much or more counts as strong, a mood of this much or less as low. */
const strong = 8;
const low = 2;

/** The hour of the patient's own day by which a meal that was not had yet counts as left out (default). */
const mealIsOver = { breakfast: 11, lunch: 15, dinner: 21 };

/**
 * What patient $1 answered in the last 30 days, as of $2: read once, whatever is asked of it. `at`: when it was said, of a
 * late answer the end of its window, because that is what it tells of. `here`: the same by the patient's clock.
 */
export const recent = `recent as materialized (
  select c.id, c.answers, c.answered_at, least(c.answered_at, c.closes_at) as at,
         least(c.answered_at, c.closes_at) at time zone s.made_in_zone as here,
         ($2::timestamptz at time zone s.made_in_zone)::date as today
    from check_in c join check_in_schedule s on s.id = c.schedule_id
   where c.patient_id = $1 and c.id >= uuid7_floor($2::timestamptz - interval '30 days')
     and c.id < uuid7_floor($2::timestamptz + interval '1 second') and c.answers is not null and c.answered_at <= $2)`;

type AnyBehaviour = z.infer<typeof Behaviour>;

/** Check-ins of a week that named any of these; `ago`: 0 for the last seven days, 1 for those before. */
const named = (behaviours: readonly AnyBehaviour[], ago: 0 | 1): string => `
  count(*) filter (where at > $2::timestamptz - interval '${(ago + 1) * 7} days' and at <= $2::timestamptz - interval '${ago * 7} days'
                     and answers->'behaviours' ?| array['${behaviours.join(`', '`)}'])`;

/** Not known unless something was said about behaviours in the week before: nothing to compare with is no rise. */
const comparable = `
  count(*) filter (where at > $2::timestamptz - interval '14 days' and at <= $2::timestamptz - interval '7 days'
                     and answers ? 'behaviours') > 0`;

const more = (...behaviours: AnyBehaviour[]): string =>
  `(select case when ${comparable} then (${named(behaviours, 0)} - ${named(behaviours, 1)})::int end from recent)`;

const rise = (...behaviours: AnyBehaviour[]): string => `(
  select case when ${comparable}
         then (100.0 * (${named(behaviours, 0)} - ${named(behaviours, 1)}) / greatest(${named(behaviours, 1)}, 1))::float8 end
    from recent)`;

const purging = ['vomited', 'laxatives-or-diuretics'] as const;

/** Whether a meal was had by then; null where nothing can be said. */
const hadMeal = `case
  when (answers->'meals') @? '$.* ? (@ == "had-it" || @ == "part")' then true
  when ${Object.entries(mealIsOver)
    .map(([meal, hour]) => `(answers->'meals'->>'${meal}' = 'not-yet' and extract(hour from here) >= ${hour})`)
    .join(' or ')} then false end`;

/** Of the latest answers about something, those before which none said otherwise. */
const latestInARow = (truth: string, span: string): string => `
  (select r.* from (
     select told.*, bool_or(good) over (order by at desc, id desc) as broken
       from (select recent.*, ${truth} as good from recent where at > $2::timestamptz - interval '${span}') told
      where good is not null) r
    where not broken)`;

export const recentFacts = {
  'checkIns.strongUrgesIn24h': `(select count(*)::int from recent
    where answered_at > $2::timestamptz - interval '24 hours' and (answers->>'strongestUrge')::int >= ${strong})`,
  'checkIns.lowMoodDaysIn5': `(select count(distinct here::date)::int from recent
    where here::date > today - 5 and (answers->>'mood')::int <= ${low})`,
  'checkIns.purgingMore': more(...purging),
  'checkIns.purgingRise': rise(...purging),
  'checkIns.bingeingMore': more('ate-more-than-intended'),
  'checkIns.bingeingRise': rise('ate-more-than-intended'),
  'checkIns.hoursWithoutMeal': `(select case when count(*) > 0 then (extract(epoch from max(at) - min(at)) / 3600)::float8 end
    from ${latestInARow(hadMeal, '5 days')} without)`,
  'checkIns.medicinesMissedInARow': `(select count(*)::int from ${latestInARow(
    `case answers->>'medicines' when 'taken' then true when 'some' then false when 'not-taken' then false end`,
    '14 days',
  )} missed)`,
} satisfies Partial<Record<FactName, string>>;
