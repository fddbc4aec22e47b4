import { Button, Skeleton } from '@mantine/core';
import { useState } from 'react';
import { CareTeamRole, routes } from '#contracts';
import { ErrorNotice } from '../../kit/error-notice.js';
import { useMayCall } from '../../session/session.js';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { ColleagueName } from '../contact/colleague-name.js';
import style from '../patients.module.css';
import { AssignRoleDialog } from './assign-role-dialog.js';

/** With the numbers of those on it where it stands beside a patient. */
export const CareTeamCard = ({ careTeamId, patientId }: { careTeamId: string; patientId?: string }) => {
  const t = useWords();
  const mayAssign = useMayCall(routes.assignRole);
  const { data, error, refetch } = useApi(routes.listCareTeams, {});
  const [assigning, setAssigning] = useState<CareTeamRole | null>(null);
  const team = data?.careTeams.find(({ id }) => id === careTeamId);
  return (
    <section className={style.card} aria-labelledby="team">
      <h2 id="team">{team ? t('team.title', { name: team.name }) : t('team.untitled')}</h2>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={160} />}
      {team && (
        <ul className={style.plain}>
          {CareTeamRole.options.map((role) => {
            const holders = team.members.filter((member) => member.role === role);
            const vacant = team.vacantRoles.includes(role);
            if (holders.length === 0 && !vacant && !mayAssign) return null;
            return (
              <li key={role}>
                <span>
                  <span className={style.soft}>{t(`role.${role}`)}</span>
                  <br />
                  {holders.length > 0 ? (
                    holders.map(({ person }) => <ColleagueName key={person.id} person={person} patientId={patientId} />)
                  ) : (
                    <span className={vacant ? style.vacant : undefined}>{vacant ? t('team.vacant') : '–'}</span>
                  )}
                </span>
                {mayAssign && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={t('team.assign-role', { role: t(`role.${role}`) })}
                    onClick={() => setAssigning(role)}
                  >
                    {t('team.assign')}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {team && data && assigning && (
        <AssignRoleDialog team={team} staff={data.staff} role={assigning} onClose={() => setAssigning(null)} />
      )}
    </section>
  );
};
