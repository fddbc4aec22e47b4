import { Button, Skeleton, Text } from '@mantine/core';
import { useState } from 'react';
import { type PatientView, routes } from '#contracts';
import { callApi } from '../../api/client.js';
import { useMoments } from '../../kit/moments.js';
import { useLanguage } from '../../words/use-words.js';
import { ConfirmButton } from '../kit/confirm-button.js';
import { ErrorNotice } from '../kit/error-notice.js';
import style from '../people/patients.module.css';
import { readAgain } from '../session/queries.js';
import { useMayCall } from '../session/session.js';
import { useApi } from '../session/use-api.js';
import { useWords } from '../use-words.js';
import { scheduleInWords } from './schedule-in-words.js';
import { StartScheduleDialog } from './start-schedule-dialog.js';

export const SchedulesCard = ({ patient }: { patient: PatientView }) => {
  const t = useWords();
  const language = useLanguage();
  const moments = useMoments(patient.timeZone);
  const mayStart = useMayCall(routes.startSchedule);
  const [starting, setStarting] = useState(false);
  const { data, error, refetch } = useApi(routes.listSchedules, { params: { patientId: patient.id } });
  const end = async (scheduleId: string): Promise<void> => {
    await callApi(routes.endSchedule, { params: { scheduleId } });
    await readAgain(routes.listSchedules);
  };
  const current = data?.schedules.filter(({ endedAt }) => endedAt === null) ?? [];
  return (
    <section className={style.card} aria-labelledby="schedules">
      <div className={style.cardHead}>
        <h2 id="schedules">{t('schedule.title')}</h2>
        {mayStart && (
          <Button size="compact-sm" variant="light" onClick={() => setStarting(true)}>
            {t('schedule.start')}
          </Button>
        )}
      </div>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={60} />}
      {data && current.length === 0 && <Text c="dimmed">{t('schedule.none')}</Text>}
      <ul className={style.plain}>
        {current.map((schedule) => (
          <li key={schedule.id}>
            <span>
              {scheduleInWords(t, language, schedule)}
              <br />
              <span className={style.soft}>
                {schedule.timeZone}
                {schedule.nextOpensAt && (
                  <> · {t('schedule.next', { time: moments.dayAndClock(schedule.nextOpensAt) })}</>
                )}
              </span>
            </span>
            {mayStart && (
              <ConfirmButton
                label={t('schedule.end')}
                question={t('schedule.end-ask')}
                hint={t('schedule.end-hint', { schedule: scheduleInWords(t, language, schedule) })}
                confirm={t('schedule.end-it')}
                onConfirm={() => end(schedule.id)}
              />
            )}
          </li>
        ))}
      </ul>
      {starting && <StartScheduleDialog patient={patient} onClose={() => setStarting(false)} />}
    </section>
  );
};
