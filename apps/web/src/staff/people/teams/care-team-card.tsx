import { Button } from '@mantine/core';
import { useState } from 'react';
import { CareTeamRole, routes } from '#contracts';
import { Card } from '../../kit/card.js';
import { Loaded } from '../../kit/loaded.js';
import { Row, Rows, Tag } from '../../kit/rows.js';
import { useMayCall } from '../../session/session.js';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { ColleagueName } from '../contact/colleague-name.js';
import { AssignRoleDialog } from './assign-role-dialog.js';

/** With the numbers of those on it where it stands beside a patient. */
export const CareTeamCard = ({ careTeamId, patientId }: { careTeamId: string; patientId?: string }) => {
  const t = useWords();
  const mayAssign = useMayCall(routes.assignRole);
  const teams = useApi(routes.listCareTeams, {});
  const [assigning, setAssigning] = useState<CareTeamRole | null>(null);
  const team = teams.data?.careTeams.find(({ id }) => id === careTeamId);
  return (
    <Card title={team ? t('team.title', { name: team.name }) : t('team.untitled')}>
      <Loaded of={teams} lines={[52, 52, 52]}>
        {({ staff }) =>
          team && (
            <>
              <Rows>
                {CareTeamRole.options.map((role) => {
                  const holders = team.members.filter((member) => member.role === role);
                  const vacant = team.vacantRoles.includes(role);
                  if (holders.length === 0 && !vacant && !mayAssign) return null;
                  return (
                    <Row
                      key={role}
                      title={t(`role.${role}`)}
                      tags={vacant && <Tag tone="notice">{t('team.vacant')}</Tag>}
                      detail={
                        holders.length > 0
                          ? holders.map(({ person }) => (
                              <ColleagueName key={person.id} person={person} patientId={patientId} />
                            ))
                          : !vacant && t('team.unfilled')
                      }
                      actions={
                        mayAssign && (
                          <Button
                            variant="default"
                            aria-label={t('team.assign-role', { role: t(`role.${role}`) })}
                            onClick={() => setAssigning(role)}
                          >
                            {t('team.assign')}
                          </Button>
                        )
                      }
                    />
                  );
                })}
              </Rows>
              {assigning && (
                <AssignRoleDialog team={team} staff={staff} role={assigning} onClose={() => setAssigning(null)} />
              )}
            </>
          )
        }
      </Loaded>
    </Card>
  );
};
