import { Button, CopyButton, Group, Modal, Skeleton, Stack, Text } from '@mantine/core';
import { routes } from '#contracts';
import { errorCodeOf } from '../../api/api-error.js';
import { callApi } from '../../api/client.js';
import { useMoments } from '../../kit/moments.js';
import { errorWord } from '../../words/error-word.js';
import { ConfirmButton } from '../kit/confirm-button.js';
import { ErrorNotice } from '../kit/error-notice.js';
import style from '../people/patients.module.css';
import { readAgain } from '../session/queries.js';
import { useMayCall } from '../session/session.js';
import { useApi, useCommand } from '../session/use-api.js';
import { useWords } from '../use-words.js';
import { ConfirmLinkForm } from './confirm-link-form.js';

export const LinksCard = ({ patientId }: { patientId: string }) => {
  const t = useWords();
  const moments = useMoments();
  const mayCreate = useMayCall(routes.createPersonalLink);
  const params = { patientId };
  const { data, error, refetch } = useApi(routes.listPersonalLinks, { params });
  const revoke = async (linkId: string): Promise<void> => {
    await callApi(routes.revokePersonalLink, { params: { linkId } });
    await readAgain(routes.listPersonalLinks);
  };
  const create = useCommand(routes.createPersonalLink, {
    request: () => ({ params, body: { days: 90 } }),
    changes: [routes.listPersonalLinks],
  });
  const inUse =
    data?.links.filter(({ revokedAt, expiresAt }) => revokedAt === null && Date.parse(expiresAt) > Date.now()) ?? [];
  const link = create.data && new URL(create.data.link, location.origin).href;
  return (
    <section className={style.card} aria-labelledby="links">
      <div className={style.cardHead}>
        <h2 id="links">{t('links.title')}</h2>
        {mayCreate && (
          <Button size="compact-sm" variant="light" loading={create.isPending} onClick={() => create.mutate()}>
            {t('links.create')}
          </Button>
        )}
      </div>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={40} />}
      {data && inUse.length === 0 && <Text c="dimmed">{t('links.none')}</Text>}
      <ul className={style.plain}>
        {inUse.map(({ id, expiresAt, lastUsedAt, madeBy, confirmedAt, confirmedBy }) => (
          <li key={id}>
            <span>
              {t('links.until', { day: moments.date(expiresAt) })}
              {madeBy && ` · ${t('links.made-by', { name: madeBy.name })}`}
              <br />
              {confirmedBy && t('links.confirmed', { name: confirmedBy.name })}
              {!confirmedBy && t(confirmedAt ? 'links.opens-all' : 'links.unconfirmed')}
              <br />
              <span className={style.soft}>
                {lastUsedAt ? t('links.used', { time: moments.dayAndClock(lastUsedAt) }) : t('links.unused')}
              </span>
            </span>
            {mayCreate && (
              <ConfirmButton
                label={t('links.revoke')}
                question={t('links.revoke-ask')}
                hint={t('links.revoke-hint')}
                confirm={t('links.revoke-it')}
                onConfirm={() => revoke(id)}
              />
            )}
          </li>
        ))}
      </ul>
      {mayCreate && inUse.some(({ confirmedAt }) => !confirmedAt) && <ConfirmLinkForm patientId={patientId} />}
      {create.error && (
        <Text size="sm" role="alert" mt="xs">
          {t(errorWord(errorCodeOf(create.error)))}
        </Text>
      )}
      <Modal
        opened={link !== undefined}
        onClose={() => create.reset()}
        title={t('links.once-title')}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        {link !== undefined && (
          <Stack>
            <Text>{t('links.once')}</Text>
            <code className={style.secret}>{link}</code>
            <Group justify="flex-end">
              <CopyButton value={link}>
                {({ copied, copy }) => <Button onClick={copy}>{t(copied ? 'links.copied' : 'links.copy')}</Button>}
              </CopyButton>
            </Group>
          </Stack>
        )}
      </Modal>
    </section>
  );
};
