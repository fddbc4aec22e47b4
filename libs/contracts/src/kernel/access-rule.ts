import type { StaffRole } from './care.js';
import type { ConsentCategory } from './consent-category.js';

/**
 * How a member of the staff must stand to what is asked for. `care-team`: on the team of the patient it is about;
 * `care-team-or-told`: that, or told by the alert's chain; `care-team-or-named`: that, or named in an open transition of the
 * patient as receiver, coordinator or owner of an item; `organisation`: of the same organisation, no patient involved.
 */
export type Through = 'organisation' | 'care-team' | 'care-team-or-told' | 'care-team-or-named';

/** Who may do one thing. Whoever is not named may not. */
export type AccessRule = {
  /** What is done, so that it reads on after "may". */
  readonly to: string;
} & (
  | { readonly by: 'anyone'; readonly because: string }
  | {
      readonly by: 'staff';
      /** Any of these; every role where none is named. */
      readonly roles?: readonly StaffRole[];
      readonly through: Through;
      /** Shown item by item, as far as role and consent go; the rest is marked as withheld. */
      readonly shows?: readonly ConsentCategory[];
      /** Open also to whoever the alert's chain told, unless the patient closed it to that very person. */
      readonly opensToTold?: readonly ConsentCategory[];
      /** Open also to whoever is named in the transition, unless the patient closed it to that very person. */
      readonly opensToNamed?: readonly ConsentCategory[];
      /** Whether the team of before a move may still look, until the time that was agreed is over. */
      readonly afterMove?: true;
      /** Whether break-glass opens it for somebody who does not stand so. */
      readonly breakGlass?: true;
    }
  /** Whoever locked their screen: nobody otherwise. */
  | { readonly by: 'locked-session' }
  /** The patient, about themselves. `unconfirmed`: also by a link of which only its maker says whose it is. */
  | { readonly by: 'personal-link'; readonly unconfirmed?: true }
  /** A supporter, about the patient who invited them. */
  | { readonly by: 'supporter-link'; readonly shows?: readonly ConsentCategory[] }
);

/** Ways in which somebody can be known. */
export type WayIn = Exclude<AccessRule['by'], 'anyone'>;
