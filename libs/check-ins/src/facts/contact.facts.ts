import type { FactName } from '#contracts';
import { missedInARow } from '../missed-in-a-row.js';

/** When we last heard from patient $1, as of $2. A pause is not silence. */
export const ofContact = {
  'checkIns.missedInARow': `(select count(*)::int from ${missedInARow})`,
  'checkIns.hoursSinceContact': `(extract(epoch from $2::timestamptz - greatest(
     coalesce(p.last_contact_at, p.registered_at, p.watched_since),
     case when p.paused_until is not null then least(p.paused_until, $2) end
   )) / 3600)::float8`,
} satisfies Partial<Record<FactName, string>>;
