import { routes } from '#contracts';
import { useMoments } from '../../kit/moments.js';
import { WithheldNote } from '../consent/withheld-note.js';
import { Loaded } from '../kit/loaded.js';
import { Row, Rows, Tag } from '../kit/rows.js';
import { useApi } from '../session/use-api.js';
import { useWords } from '../use-words.js';

export const HomeVisitRows = ({ patientId }: { patientId: string }) => {
  const t = useWords();
  const moments = useMoments();
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
                tags={state === 'due' && <Tag tone="notice">{t('home-visits.due')}</Tag>}
                detail={moments.dayAndClock(dueAt)}
              />
            ))}
          </Rows>
        </>
      )}
    </Loaded>
  );
};
