import { Button } from '@mantine/core';
import { useState } from 'react';
import { type PatientView, routes } from '#contracts';
import { useMoments } from '../../kit/moments.js';
import { useLanguage } from '../../words/use-words.js';
import { Card } from '../kit/card.js';
import { ConfirmButton } from '../kit/confirm-button.js';
import { Loaded } from '../kit/loaded.js';
import { Row, Rows } from '../kit/rows.js';
import { useMayCall } from '../session/session.js';
import { useApi, useCommand } from '../session/use-api.js';
import { useWords } from '../use-words.js';
import { scheduleInWords } from './schedule-in-words.js';
import { StartScheduleDialog } from './start-schedule-dialog.js';

export const SchedulesCard = ({ patient }: { patient: PatientView }) => {
  const t = useWords();
  const language = useLanguage();
  const moments = useMoments(patient.timeZone);
  const mayStart = useMayCall(routes.startSchedule);
  const [starting, setStarting] = useState(false);
  const schedules = useApi(routes.listSchedules, { params: { patientId: patient.id } });
  const end = useCommand(routes.endSchedule, {
    request: (scheduleId: string) => ({ params: { scheduleId } }),
    changes: [routes.listSchedules, routes.readTimeline],
  });
  return (
    <Card
      title={t('schedule.title')}
      actions={mayStart && <Button onClick={() => setStarting(true)}>{t('schedule.start')}</Button>}
    >
      <Loaded
        of={schedules}
        lines={[56]}
        empty={t('schedule.none')}
        isEmpty={(data) => data.schedules.every(({ endedAt }) => endedAt !== null)}
      >
        {(data) => (
          <Rows>
            {data.schedules
              .filter(({ endedAt }) => endedAt === null)
              .map((schedule) => (
                <Row
                  key={schedule.id}
                  title={scheduleInWords(t, language, schedule)}
                  detail={
                    <>
                      {schedule.timeZone}
                      {schedule.nextOpensAt && (
                        <> · {t('schedule.next', { time: moments.dayAndClock(schedule.nextOpensAt) })}</>
                      )}
                    </>
                  }
                  actions={
                    mayStart && (
                      <ConfirmButton
                        label={t('schedule.end')}
                        question={t('schedule.end-ask')}
                        hint={t('schedule.end-hint', { schedule: scheduleInWords(t, language, schedule) })}
                        confirm={t('schedule.end-it')}
                        onConfirm={() => end.mutateAsync(schedule.id)}
                      />
                    )
                  }
                />
              ))}
          </Rows>
        )}
      </Loaded>
      {starting && <StartScheduleDialog patient={patient} onClose={() => setStarting(false)} />}
    </Card>
  );
};
