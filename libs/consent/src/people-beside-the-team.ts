import { Injectable } from '@nestjs/common';
import type { MyAccess, Opening, Person } from '#contracts';
import { Contributions, type Transaction } from '#kernel';
import { type BesideTheTeam, besideTheTeam } from '#ports';
import type { Consent } from './consent.js';
import { openingsOfTeamMember } from './openings.js';

/** Who else is let to a patient: named in a move, or on the team of before it. */
@Injectable()
export class PeopleBesideTheTeam {
  constructor(private readonly contributions: Contributions) {}

  /** Without those who are on the team anyway. */
  async of(tx: Transaction, patientId: string, team: readonly { staffId: string }[]): Promise<BesideTheTeam[]> {
    const sources = this.contributions.to(besideTheTeam);
    const found = (await Promise.all(sources.map((source) => source.besideTheTeam(tx, patientId)))).flat();
    return found.filter(({ staffId }) => !team.some((member) => member.staffId === staffId));
  }
}

export const toBesideView = (
  one: BesideTheTeam,
  people: Map<string, Person>,
  consents: readonly Consent[],
): MyAccess['beside'][number] => ({
  ...{ staffId: one.staffId, name: people.get(one.staffId)?.name ?? '', why: one.why },
  until: one.until?.toISOString() ?? null,
  sees: one.why === 'move' ? openingsOfNamed(one, consents) : openingsOfTeamMember(one, consents),
});

/** Of a hand-off they see what it holds, unless the patient closed that to this very person. */
function openingsOfNamed(
  { staffId, opens }: Extract<BesideTheTeam, { why: 'move' }>,
  consents: readonly Consent[],
): Opening[] {
  return opens.map((category) => {
    const said = consents.find((each) => each.category === category && each.staffId === staffId);
    return { category, open: said?.effect !== 'withhold', consentId: said?.id ?? null };
  });
}
