import type { SystemView } from '#contracts';
import { useMoments } from '../../kit/moments.js';
import { useNow } from '../../kit/use-now.js';
import { Card } from '../kit/card.js';
import { useWords } from '../use-words.js';
import { queueInWords } from './state-card.js';
import style from './system.module.css';

export const QueuesCard = ({
  system: { queues, events, overdueDeadlines, workers, mayOpenBoard },
}: {
  system: SystemView;
}) => {
  const t = useWords();
  const moments = useMoments();
  const now = useNow();
  const figures: [string, string][] = [
    [t('system.waiting'), String(events.waiting)],
    [t('system.oldest'), events.oldest ? moments.length(now - Date.parse(events.oldest)) : t('system.none-waits')],
    [t('system.per-second'), events.perSecond.toFixed(events.perSecond < 10 ? 1 : 0)],
    [t('system.overdue'), String(overdueDeadlines)],
    [t('system.workers'), String(workers.length)],
  ];
  return (
    <Card
      title={t('system.events')}
      actions={
        mayOpenBoard && (
          <a href="/api/queue-board/" target="_blank" rel="noreferrer">
            {t('system.board')}
          </a>
        )
      }
    >
      <dl className={style.figures}>
        {figures.map(([name, figure]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="figures">{figure}</dd>
          </div>
        ))}
      </dl>
      <table className={style.table}>
        <caption className="unseen">{t('system.queues')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('system.queue-column')}</th>
            <th scope="col">{t('system.waiting')}</th>
            <th scope="col">{t('system.active')}</th>
            <th scope="col">{t('system.queue-failed')}</th>
          </tr>
        </thead>
        <tbody className="figures">
          {queues.map(({ name, waiting, active, failed, paused }) => (
            <tr key={name}>
              <th scope="row">
                {queueInWords(t, name)} {paused && <span className={style.wrong}>({t('system.paused')})</span>}
              </th>
              <td>{waiting}</td>
              <td>{active}</td>
              <td>{failed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
};
