import { Injectable } from '@nestjs/common';
import type { CareTeamRole } from '#contracts';
import { Contributes, type Transaction } from '#kernel';
import { type BesideTheTeam, besideTheTeam, type LetsBesideTheTeam } from '#ports';

/** The team of before a move, as long as it may still look. */
@Injectable()
@Contributes(besideTheTeam)
export class FormerTeams implements LetsBesideTheTeam {
  async besideTheTeam(tx: Transaction, patientId: string): Promise<BesideTheTeam[]> {
    const rows = await tx.query<{ staffId: string; until: Date; roles: CareTeamRole[] }>(
      `select m.staff_id as "staffId", max(f.sees_until) as until, array_agg(distinct m.role order by m.role) as roles
         from former_care_team f join care_team_member m on m.care_team_id = f.care_team_id
        where f.patient_id = $1 and f.sees_until > $2 group by m.staff_id`,
      [patientId, tx.now],
    );
    return rows.map((row) => ({ ...row, why: 'team-before' }));
  }
}
