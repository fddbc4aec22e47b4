/**
 * The windows that patient $1 missed one after the other, up to now: missed after the last answer was given, and
 * opened after the newest window that has one. So a late answer ends the row, and "not today" does; what was excused
 * or could not be delivered neither ends it nor counts. Looks back 90 days from $2.
 */
export const missedInARow = `(
  select c.id from check_in c left join patient_contact t on t.patient_id = c.patient_id
   where c.patient_id = $1 and c.state = 'missed' and c.id >= uuid7_floor($2::timestamptz - interval '90 days')
     and c.id < uuid7_floor($2::timestamptz + interval '1 second')
     and c.opens_at > coalesce(t.last_answered_opens_at, '-infinity')
     and c.grace_ends_at > coalesce(t.last_answered_at, '-infinity')
   order by c.id desc) missed_in_a_row`;
