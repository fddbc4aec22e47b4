import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type LevelOfCareStay, type PatientRecord, routes } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { Card } from '../../kit/card.js';
import { Loaded } from '../../kit/loaded.js';
import { Row, Rows, Tag } from '../../kit/rows.js';
import { useMayCall } from '../../session/session.js';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { CorrectDialog } from './correct-dialog.js';
import { StaysDrawn } from './stays-drawn.js';

/** At which level the patient was when: drawn, and as a list in which a slip of the pen is put right. */
export const StaysCard = ({ patient }: { patient: PatientRecord }) => {
  const t = useWords();
  const moments = useMoments(patient.timeZone);
  const stays = useApi(routes.listLevelOfCareStays, { params: { patientId: patient.id } });
  const mayCorrect = useMayCall(routes.correctLevelOfCare) && !patient.breakGlass;
  const [correcting, setCorrecting] = useState<LevelOfCareStay | null>(null);
  return (
    <Card title={t('stays.title')}>
      <Loaded of={stays} lines={[120, 52, 52]} empty={t('stays.none')} isEmpty={(data) => data.stays.length === 0}>
        {(data) => (
          <>
            <StaysDrawn stays={data.stays} timeZone={patient.timeZone} />
            <Rows label={t('stays.title')}>
              {data.stays.map((stay) => (
                <Row
                  key={stay.id}
                  title={t(`level.${stay.level}`)}
                  tags={stay.endedAt === null && <Tag tone="good">{t('stays.now')}</Tag>}
                  detail={
                    <>
                      {stay.endedAt
                        ? t('stays.from-to', { from: moments.date(stay.beganAt), to: moments.date(stay.endedAt) })
                        : t('stays.since', { from: moments.date(stay.beganAt) })}
                      {stay.transitionId && (
                        <>
                          {' · '}
                          <Link
                            to="/transitions/$transitionId"
                            params={{ transitionId: stay.transitionId }}
                            search={{}}
                          >
                            {t('stays.move')}
                          </Link>
                        </>
                      )}
                      {stay.corrected && (
                        <div>
                          {t('stays.corrected', {
                            name: stay.corrected.by.name,
                            time: moments.dayAndClock(stay.corrected.at),
                            reason: stay.corrected.reason,
                          })}
                        </div>
                      )}
                    </>
                  }
                  actions={
                    mayCorrect && (
                      <Button
                        variant="default"
                        aria-label={t('stays.correct-of', { level: t(`level.${stay.level}`) })}
                        onClick={() => setCorrecting(stay)}
                      >
                        {t('stays.correct')}
                      </Button>
                    )
                  }
                />
              ))}
            </Rows>
          </>
        )}
      </Loaded>
      {correcting && <CorrectDialog stay={correcting} patient={patient} onClose={() => setCorrecting(null)} />}
    </Card>
  );
};
