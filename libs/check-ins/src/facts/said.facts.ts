import type { AnswerName, FactName } from '#contracts';

/**
 * An item of check-in $3 of patient $1 as it was said in save $4: somebody who said "not safe" and then something else has
 * said "not safe". An item that this save left alone counts as it stands now.
 */
const said = (item: AnswerName): string => `(
  select coalesce(nullif((select s->'answers'->'${item}' from jsonb_array_elements(c.said) s
                           where (s->>'save')::int = $4), 'null'), c.answers->'${item}')
    from check_in c where c.id = $3 and c.patient_id = $1)`;

export const saidFacts = {
  'checkIns.feelsSafe': `(${said('feelsSafe')} #>> '{}')`,
  'checkIns.bodySigns': said('bodySigns'),
  'checkIns.behaviours': said('behaviours'),
  'checkIns.wantsCall': `(${said('wantsCall')} #>> '{}')::boolean`,
} satisfies Partial<Record<FactName, string>>;
