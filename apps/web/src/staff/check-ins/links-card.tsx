import { Button, CopyButton, Group, Modal, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { routes } from '#contracts';
import { errorCodeOf } from '../../api/api-error.js';
import { callApi } from '../../api/client.js';
import { useMoments } from '../../kit/moments.js';
import { errorWord } from '../../words/error-word.js';
import { ConfirmButton } from '../kit/confirm-button.js';
import { ErrorNotice } from '../kit/error-notice.js';
import style from '../people/patients.module.css';
import { queries } from '../session/queries.js';
import { useMayCall } from '../session/session.js';
import { useWords } from '../use-words.js';
import { ConfirmLinkForm } from './confirm-link-form.js';

export const LinksCard = ({ patientId }: { patientId: string }) => {
  const t = useWords();
  const moments = useMoments();
  const mayCreate = useMayCall(routes.createPersonalLink);
  const queryKey = ['links', patientId];
  const params = { patientId };
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => callApi(routes.listPersonalLinks, { params }, { signal }),
  });
  const onSettled = () => queries.invalidateQueries({ queryKey });
  const revoke = async (linkId: string): Promise<void> => {
    await callApi(routes.revokePersonalLink, { params: { linkId } });
    await onSettled();
  };
  const create = useMutation({
    mutationFn: () => callApi(routes.createPersonalLink, { params, body: { days: 90 } }),
    onSettled,
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
      {mayCreate && inUse.some(({ confirmedAt }) => !confirmedAt) && (
        <ConfirmLinkForm patientId={patientId} onSettled={onSettled} />
      )}
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
