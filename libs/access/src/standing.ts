import type { CareTeamRole, ConsentCategory } from '#contracts';

/** What the patient said about one category: for one person where `role` is null, otherwise for a role on the team. */
export interface ConsentInForce {
  id: string;
  category: ConsentCategory;
  role: CareTeamRole | null;
  effect: 'give' | 'withhold';
}

/** How somebody stands to one patient at this moment. */
export interface Standing {
  /** Roles on the care team; none: not on it. */
  roles: CareTeamRole[];
  /** Told by the chain of the alert that is asked for. */
  told: boolean;
  /** Receiver, coordinator or owner of an item in a transition of the patient that is not over. */
  named: boolean;
  /** Roles on the team of before a move, as long as it may still look. */
  formerRoles: CareTeamRole[];
  breakGlassId: string | null;
  consents: ConsentInForce[];
}

export const stranger: Standing = {
  roles: [],
  told: false,
  named: false,
  formerRoles: [],
  breakGlassId: null,
  consents: [],
};
