import { routes } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { Card } from '../../kit/card.js';
import { ConfirmButton } from '../../kit/confirm-button.js';
import { Loaded } from '../../kit/loaded.js';
import { Row, Rows, Tag } from '../../kit/rows.js';
import { useApi, useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';

/** Who was invited and has not joined yet. */
export const InvitationsCard = () => {
  const t = useWords();
  const moments = useMoments();
  const invited = useApi(routes.listInvitations, {});
  const withdraw = useCommand(routes.withdrawInvitation, {
    request: (invitationId: string) => ({ params: { invitationId } }),
    changes: [routes.listInvitations],
  });
  return (
    <Card title={t('staff.invited')}>
      <Loaded
        of={invited}
        lines={[56]}
        empty={t('staff.none-invited')}
        isEmpty={({ invitations }) => invitations.length === 0}
      >
        {({ invitations }) => (
          <Rows>
            {invitations.map(({ id, name, email, roles, endsAt }) => (
              <Row
                key={id}
                title={name}
                tags={roles.map((role) => <Tag key={role}>{t(`staff-role.${role}`)}</Tag>)}
                detail={`${email} · ${t('links.until', { day: moments.date(endsAt) })}`}
                actions={
                  <ConfirmButton
                    label={t('staff.withdraw')}
                    question={t('staff.withdraw-ask', { name })}
                    hint={t('staff.withdraw-hint')}
                    confirm={t('staff.withdraw-it')}
                    onConfirm={() => withdraw.mutateAsync(id)}
                  />
                }
              />
            ))}
          </Rows>
        )}
      </Loaded>
    </Card>
  );
};
