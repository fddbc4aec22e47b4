import { Button } from '@mantine/core';
import { routes } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { Card } from '../../kit/card.js';
import { FormError } from '../../kit/form-error.js';
import { Loaded } from '../../kit/loaded.js';
import { Row, Rows, Tag } from '../../kit/rows.js';
import { useApi, useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { deviceInWords } from './device-in-words.js';

export const SessionsCard = () => {
  const t = useWords();
  const moments = useMoments();
  const mine = useApi(routes.listMySessions, {});
  const end = useCommand(routes.endMySession, {
    request: (sessionId: string) => ({ params: { sessionId } }),
    changes: [routes.listMySessions],
  });
  return (
    <Card title={t('sessions.title')}>
      <Loaded of={mine} lines={[48]}>
        {({ sessions }) => (
          <Rows label={t('sessions.title')}>
            {sessions.map(({ id, current, device, startedAt, lastActiveAt, locked }) => (
              <Row
                key={id}
                title={deviceInWords(device) ?? t('sessions.unknown')}
                tags={
                  <>
                    {current && <Tag tone="good">{t('sessions.this')}</Tag>}
                    {locked && <Tag>{t('sessions.locked')}</Tag>}
                  </>
                }
                detail={t('sessions.since', {
                  began: moments.dayAndClock(startedAt),
                  active: moments.dayAndClock(lastActiveAt),
                })}
                actions={
                  !current && (
                    <Button
                      variant="default"
                      loading={end.isPending && end.variables === id}
                      onClick={() => end.mutate(id)}
                    >
                      {t('sessions.end')}
                    </Button>
                  )
                }
              />
            ))}
          </Rows>
        )}
      </Loaded>
      <FormError error={end.error} />
    </Card>
  );
};
