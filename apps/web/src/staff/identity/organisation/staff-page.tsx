import { Button } from '@mantine/core';
import { useState } from 'react';
import { routes, type StaffMemberView } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { Card } from '../../kit/card.js';
import { Loaded } from '../../kit/loaded.js';
import { Page } from '../../kit/page.js';
import { Row, Rows, Tag } from '../../kit/rows.js';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { InvitationsCard } from './invitations-card.js';
import { InviteDialog } from './invite-dialog.js';
import { StaffMemberDialog } from './staff-member-dialog.js';

export const StaffPage = () => {
  const t = useWords();
  const moments = useMoments();
  const staff = useApi(routes.listStaff, {});
  const [inviting, setInviting] = useState(false);
  const [open, setOpen] = useState<StaffMemberView | null>(null);
  return (
    <Page
      title={t('staff.title')}
      lead={t('staff.lead')}
      actions={<Button onClick={() => setInviting(true)}>{t('staff.invite')}</Button>}
    >
      <Card
        title={t('staff.all')}
        actions={staff.data && <Tag>{t('staff.count', { count: staff.data.staff.length })}</Tag>}
      >
        <Loaded of={staff} lines={[56, 56, 56]}>
          {(data) => (
            <Rows>
              {data.staff.map((person) => (
                <Row
                  key={person.id}
                  title={person.name}
                  tags={
                    <>
                      {person.roles.map((role) => (
                        <Tag key={role} tone="good">
                          {t(`staff-role.${role}`)}
                        </Tag>
                      ))}
                      {!person.secondFactor && <Tag tone="notice">{t('staff.no-factor')}</Tag>}
                    </>
                  }
                  detail={
                    <>
                      {person.email}
                      {person.lastActiveAt && (
                        <> · {t('staff.active', { time: moments.dayAndClock(person.lastActiveAt) })}</>
                      )}
                    </>
                  }
                  actions={
                    <Button
                      variant="default"
                      aria-label={t('staff.change-one', { name: person.name })}
                      onClick={() => setOpen(person)}
                    >
                      {t('staff.change')}
                    </Button>
                  }
                />
              ))}
            </Rows>
          )}
        </Loaded>
      </Card>
      <InvitationsCard />
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
      {open && <StaffMemberDialog person={open} onClose={() => setOpen(null)} />}
    </Page>
  );
};
