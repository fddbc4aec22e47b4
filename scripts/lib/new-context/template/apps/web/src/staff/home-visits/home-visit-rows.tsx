import { Button } from '@mantine/core';
import { routes } from '#contracts';
import { useMoments } from '../../kit/moments.js';
import { WithheldNote } from '../consent/withheld-note.js';
import { FormError } from '../kit/form-error.js';
import { Loaded } from '../kit/loaded.js';
import { Row, Rows, Tag } from '../kit/rows.js';
import { useMayCall } from '../session/session.js';
import { useApi, useCommand } from '../session/use-api.js';
import { useWords } from '../use-words.js';

const tones = { due: 'notice', done: 'good' } as const;

export const HomeVisitRows = ({ patientId }: { patientId: string }) => {
  const t = useWords();
  const moments = useMoments();
  const mayFinish = useMayCall(routes.finishHomeVisit);
  const finish = useCommand(routes.finishHomeVisit, {
    request: (homeVisitId: string) => ({ params: { homeVisitId } }),
    changes: [routes.listHomeVisits, routes.readTimeline],
  });
  const listed = useApi(routes.listHomeVisits, { params: { patientId } });
  return (
    <Loaded
      of={listed}
      lines={[56, 56]}
      empty={t('home-visits.empty')}
      isEmpty={({ homeVisits }) => homeVisits.length === 0}
    >
      {({ homeVisits, withheld }) => (
        <>
          {withheld.includes('notes') && <WithheldNote withheld={['notes']} />}
          <Rows label={t('nav.home-visits')}>
            {homeVisits.map(({ id, words, dueAt, state }) => (
              <Row
                key={id}
                title={words ?? t('home-visits.withheld')}
                tags={state !== 'planned' && <Tag tone={tones[state]}>{t(`home-visits.${state}`)}</Tag>}
                detail={moments.dayAndClock(dueAt)}
                actions={
                  mayFinish &&
                  state !== 'done' && (
                    <Button variant="default" loading={finish.isPending} onClick={() => finish.mutate(id)}>
                      {t('home-visits.finish')}
                    </Button>
                  )
                }
              />
            ))}
          </Rows>
          <FormError error={finish.error} />
        </>
      )}
    </Loaded>
  );
};
