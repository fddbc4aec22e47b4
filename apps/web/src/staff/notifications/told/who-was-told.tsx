import { useEffect, useState } from 'react';
import { type AttemptState, type NotificationView, routes } from '#contracts';
import { Loaded } from '../../kit/loaded.js';
import { Section } from '../../kit/section.js';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { Attempts } from './attempts.js';
import style from './attempts.module.css';

const lookAgainEvery = 5_000;
const unfinished: readonly AttemptState[] = ['waiting', 'sending', 'accepted'];

/** Something may still happen to it without anything happening to the alert. */
const isUnderWay = ({ attempts }: NotificationView): boolean =>
  attempts.some(({ state }) => unfinished.includes(state));

interface Props {
  alertId: string;
  version: number;
}

/** Person by person, by which ways they were told of an alert, and what became of it. */
export const WhoWasTold = ({ alertId, version }: Props) => {
  const t = useWords();
  const [goesOn, setGoesOn] = useState(true);
  const told = useApi(
    routes.listAlertNotifications,
    { params: { alertId } },
    { refetchInterval: goesOn ? lookAgainEvery : undefined },
  );
  const { data, refetch } = told;
  useEffect(() => setGoesOn(data === undefined || data.notifications.some(isUnderWay)), [data]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: is read again because the alert changed
  useEffect(() => {
    if (data) void refetch();
  }, [version, refetch]);
  return (
    <Section title={t('told.title')}>
      <Loaded
        of={told}
        lines={[48]}
        empty={t('told.nobody')}
        isEmpty={({ notifications }) => notifications.length === 0}
      >
        {({ notifications }) => (
          <ul className={style.people}>
            {notifications.map(({ id, recipient, attempts }) => (
              <li key={id}>
                {recipient.person?.name ?? t(`told.a.${recipient.kind}`)}
                <Attempts attempts={attempts} />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  );
};
