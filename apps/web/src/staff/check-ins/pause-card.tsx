import { Button, Menu, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type PatientView, routes } from '#contracts';
import { callApi } from '../../api/client.js';
import { useMoments } from '../../kit/moments.js';
import { Card } from '../kit/card.js';
import { FormError } from '../kit/form-error.js';
import { readAgain } from '../session/queries.js';
import { useMayCall } from '../session/session.js';
import { useApi } from '../session/use-api.js';
import { useWords } from '../use-words.js';

const lengths = [1, 3, 7] as const;
const day = 86_400_000;

export const PauseCard = ({ patient }: { patient: PatientView }) => {
  const t = useWords();
  const moments = useMoments(patient.timeZone);
  const mayPause = useMayCall(routes.pausePatient);
  const params = { patientId: patient.id };
  const { data } = useApi(routes.listCheckIns, { params });
  const change = useMutation({
    mutationFn: (days: number | null) =>
      days === null
        ? callApi(routes.resumePatient, { params })
        : callApi(routes.pausePatient, { params, body: { until: new Date(Date.now() + days * day).toISOString() } }),
    onSettled: () => readAgain(routes.listCheckIns, routes.readTimeline),
  });
  if (!data || (!data.pausedUntil && !mayPause)) return null;
  const button = data.pausedUntil ? (
    <Button variant="default" loading={change.isPending} onClick={() => change.mutate(null)}>
      {t('pause.resume')}
    </Button>
  ) : (
    <Menu>
      <Menu.Target>
        <Button variant="default" loading={change.isPending}>
          {t('pause.pause')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {lengths.map((days) => (
          <Menu.Item key={days} onClick={() => change.mutate(days)}>
            {t('pause.days', { count: days })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
  return (
    <Card title={t('pause.title')} actions={mayPause && button}>
      <Text>
        {data.pausedUntil ? t('pause.until', { time: moments.dayAndClock(data.pausedUntil) }) : t('pause.not')}
      </Text>
      <FormError error={change.error} />
    </Card>
  );
};
