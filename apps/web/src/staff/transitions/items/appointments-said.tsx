import type { HandoffAppointment } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { Row, Rows, Tag } from '../../kit/rows.js';
import { useWords } from '../../use-words.js';

/** When and where the patient is expected. A waiting list is marked: nobody expects them there yet. */
export const AppointmentsSaid = ({ appointments }: { appointments: readonly HandoffAppointment[] }) => {
  const t = useWords();
  const moments = useMoments();
  return (
    <Rows label={t('handoff.first-appointments')}>
      {appointments.map((each, at) => (
        <Row
          // biome-ignore lint/suspicious/noArrayIndexKey: two appointments may be alike
          key={at}
          title={each.what}
          tags={each.status === 'waitlist' && <Tag tone="notice">{t('appointment.waitlist')}</Tag>}
          detail={
            <>
              {[each.with, each.startsAt && moments.dayAndClock(each.startsAt), each.place].filter(Boolean).join(' · ')}
              {each.telehealthLink && (
                <>
                  {' · '}
                  <a href={each.telehealthLink} rel="noreferrer noopener" target="_blank">
                    {t('appointment.link-open')}
                  </a>
                </>
              )}
            </>
          }
        />
      ))}
    </Rows>
  );
};
