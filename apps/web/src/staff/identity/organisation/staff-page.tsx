import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import { routes, type StaffMemberView } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import style from '../../kit/cards.module.css';
import { ErrorNotice } from '../../kit/error-notice.js';
import { FormError } from '../../kit/form-error.js';
import { Waiting } from '../../kit/waiting.js';
import { useApi, useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { InviteDialog } from './invite-dialog.js';
import { StaffMemberDialog } from './staff-member-dialog.js';

export const StaffPage = () => {
  const t = useWords();
  const moments = useMoments();
  const staff = useApi(routes.listStaff, {});
  const invited = useApi(routes.listInvitations, {});
  const [inviting, setInviting] = useState(false);
  const [open, setOpen] = useState<StaffMemberView | null>(null);
  const withdraw = useCommand(routes.withdrawInvitation, {
    request: (invitationId: string) => ({ params: { invitationId } }),
    changes: [routes.listInvitations],
  });
  const error = staff.error ?? invited.error;
  return (
    <div className={style.page}>
      <div className={style.head}>
        <Title order={1} size="h2">
          {t('staff.title')}
        </Title>
        <Button onClick={() => setInviting(true)}>{t('staff.invite')}</Button>
      </div>
      {error && !staff.data && <ErrorNotice error={error} onRetry={() => void staff.refetch()} />}
      {!staff.data && !error && <Waiting lines={[52, 52, 52]} />}
      {staff.data && (
        <section className={style.card} aria-label={t('staff.title')}>
          <ul className={style.list}>
            {staff.data.staff.map((person) => (
              <li key={person.id}>
                <span>
                  {person.name}
                  <br />
                  <span className={style.soft}>
                    {person.roles.map((role) => t(`staff-role.${role}`)).join(', ')} · {person.email} ·{' '}
                    {t(person.secondFactor ? 'staff.has-factor' : 'staff.no-factor')}
                    {person.lastActiveAt &&
                      ` · ${t('staff.active', { time: moments.dayAndClock(person.lastActiveAt) })}`}
                  </span>
                </span>
                <Button
                  variant="subtle"
                  aria-label={t('staff.change-one', { name: person.name })}
                  onClick={() => setOpen(person)}
                >
                  {t('staff.change')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {invited.data && (
        <section className={style.card} aria-labelledby="invited">
          <div className={style.head}>
            <h2 id="invited">{t('staff.invited')}</h2>
          </div>
          {invited.data.invitations.length === 0 && <span className={style.soft}>{t('staff.none-invited')}</span>}
          <ul className={style.list}>
            {invited.data.invitations.map(({ id, name, email, roles, endsAt }) => (
              <li key={id}>
                <span>
                  {name}
                  <br />
                  <span className={style.soft}>
                    {email} · {roles.map((role) => t(`staff-role.${role}`)).join(', ')} ·{' '}
                    {t('links.until', { day: moments.date(endsAt) })}
                  </span>
                </span>
                <Button
                  variant="subtle"
                  loading={withdraw.isPending && withdraw.variables === id}
                  onClick={() => withdraw.mutate(id)}
                >
                  {t('staff.withdraw')}
                </Button>
              </li>
            ))}
          </ul>
          <FormError error={withdraw.error} />
        </section>
      )}
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
      {open && <StaffMemberDialog person={open} onClose={() => setOpen(null)} />}
    </div>
  );
};
