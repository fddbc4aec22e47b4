import { type HandoffItemView, routes } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { Quote } from '../../kit/quote.js';
import { Soft } from '../../kit/soft.js';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { AppointmentsSaid } from './appointments-said.js';
import { evidenceRows } from './evidence-rows.js';
import style from './items.module.css';
import { MedicinesSaid } from './medicines-said.js';

/** What became of an item: what was done, or why it was not; or that this is not open to whoever looks. */
export const ItemSaid = ({ item, lang }: { item: HandoffItemView; lang: 'en' | 'es' }) => {
  const t = useWords();
  const moments = useMoments();
  const days = useMoments('UTC');
  const { data } = useApi(routes.listCareTeams, {}, { staleTime: 60_000 });
  const { evidence, settled } = item;
  const told = {
    t,
    moments,
    nameOf: (id: string) => data?.staff.find((person) => person.id === id)?.name ?? t('item.somebody'),
    dayOf: days.date,
  };
  return (
    <div className={style.said}>
      {item.about && (
        <Quote of={t('item.worry')} lang={lang}>
          {item.about}
        </Quote>
      )}
      {settled?.reason && <p>{settled.reason}</p>}
      {evidence && (
        <dl className={style.facts}>
          {evidenceRows(evidence, told).map(([label, text], at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an action list may hold two of one role, in its own order
            <div key={at}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {evidence?.kind === 'medication-reconciliation' && <MedicinesSaid medicines={evidence.medicines} />}
      {evidence?.kind === 'first-appointments' && <AppointmentsSaid appointments={evidence.appointments} />}
      {item.status === 'done' && !evidence && <Soft as="p">{t('item.withheld')}</Soft>}
      {settled && (
        <Soft as="p">
          {t(`item.settled.${item.status === 'pending' ? 'done' : item.status}`, {
            name: settled.by.name,
            time: moments.dayAndClock(settled.at),
          })}
        </Soft>
      )}
    </div>
  );
};
