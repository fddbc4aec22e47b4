import { Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import { routes } from '#contracts';
import { useMoments } from '../../kit/moments.js';
import { Card } from '../kit/card.js';
import { ConfirmButton } from '../kit/confirm-button.js';
import { Dialog } from '../kit/dialog.js';
import { FormError } from '../kit/form-error.js';
import style from '../kit/kit.module.css';
import { Loaded } from '../kit/loaded.js';
import { Row, Rows } from '../kit/rows.js';
import { useMayCall } from '../session/session.js';
import { useApi, useCommand } from '../session/use-api.js';
import { useWords } from '../use-words.js';
import { ConfirmLinkForm } from './confirm-link-form.js';

export const LinksCard = ({ patientId }: { patientId: string }) => {
  const t = useWords();
  const moments = useMoments();
  const mayCreate = useMayCall(routes.createPersonalLink);
  const params = { patientId };
  const links = useApi(routes.listPersonalLinks, { params });
  const revoke = useCommand(routes.revokePersonalLink, {
    request: (linkId: string) => ({ params: { linkId } }),
    changes: [routes.listPersonalLinks],
  });
  const create = useCommand(routes.createPersonalLink, {
    request: () => ({ params, body: { days: 90 } }),
    changes: [routes.listPersonalLinks],
  });
  const inUse =
    links.data?.links.filter(({ revokedAt, expiresAt }) => revokedAt === null && Date.parse(expiresAt) > Date.now()) ??
    [];
  const link = create.data && new URL(create.data.link, location.origin).href;
  return (
    <Card
      title={t('links.title')}
      actions={
        mayCreate && (
          <Button loading={create.isPending} onClick={() => create.mutate()}>
            {t('links.create')}
          </Button>
        )
      }
    >
      <Loaded of={links} lines={[56]} empty={t('links.none')} isEmpty={() => inUse.length === 0}>
        {() => (
          <Rows>
            {inUse.map(({ id, expiresAt, lastUsedAt, madeBy, confirmedAt, confirmedBy }) => (
              <Row
                key={id}
                title={t('links.until', { day: moments.date(expiresAt) })}
                detail={
                  <>
                    {madeBy && <div>{t('links.made-by', { name: madeBy.name })}</div>}
                    <div>
                      {confirmedBy
                        ? t('links.confirmed', { name: confirmedBy.name })
                        : t(confirmedAt ? 'links.opens-all' : 'links.unconfirmed')}
                    </div>
                    <div>
                      {lastUsedAt ? t('links.used', { time: moments.dayAndClock(lastUsedAt) }) : t('links.unused')}
                    </div>
                  </>
                }
                actions={
                  mayCreate && (
                    <ConfirmButton
                      label={t('links.revoke')}
                      question={t('links.revoke-ask')}
                      hint={t('links.revoke-hint')}
                      confirm={t('links.revoke-it')}
                      onConfirm={() => revoke.mutateAsync(id)}
                    />
                  )
                }
              />
            ))}
          </Rows>
        )}
      </Loaded>
      {mayCreate && inUse.some(({ confirmedAt }) => !confirmedAt) && <ConfirmLinkForm patientId={patientId} />}
      <FormError error={create.error} />
      {link !== undefined && (
        <Dialog title={t('links.once-title')} onClose={() => create.reset()}>
          <Stack>
            <Text>{t('links.once')}</Text>
            <code className={style.secret}>{link}</code>
            <Group justify="flex-end">
              <CopyButton value={link}>
                {({ copied, copy }) => <Button onClick={copy}>{t(copied ? 'links.copied' : 'links.copy')}</Button>}
              </CopyButton>
            </Group>
          </Stack>
        </Dialog>
      )}
    </Card>
  );
};
