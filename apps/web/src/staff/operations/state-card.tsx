import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { queues, type SystemView } from '#contracts';
import { useMoments } from '../../kit/moments.js';
import { useNow } from '../../kit/use-now.js';
import { Soft } from '../kit/soft.js';
import { useWords } from '../use-words.js';
import style from './system.module.css';

/** Whether all is well; otherwise what is wrong, since when, and what to do. */
export const StateCard = ({ system: { findings, failedWork, at } }: { system: SystemView }) => {
  const t = useWords();
  const moments = useMoments();
  const now = useNow();
  if (!findings.length) {
    return (
      <section className={style.well} aria-labelledby="state">
        <h2 id="state">
          <span aria-hidden="true">✓</span> {t(failedWork ? 'system.runs' : 'system.well')}
        </h2>
        <Text size="sm">{t('system.well-hint', { time: moments.clock(at) })}</Text>
      </section>
    );
  }
  return (
    <section className={style.wrongs} aria-labelledby="state">
      <h2 id="state">
        <span aria-hidden="true">▲</span> {t('system.wrong', { count: findings.length })}
      </h2>
      <ul className={style.findings}>
        {findings.map(({ code, since, queue }) => (
          <li key={`${code} ${queue ?? ''}`}>
            <strong>{t(`watch.${code}`)}</strong>
            {queue && <span> {queueInWords(t, queue)}.</span>}{' '}
            <Soft>
              {t('system.since', { time: moments.clock(since), ago: moments.length(now - Date.parse(since)) })}
            </Soft>
            <br />
            {t(`watch-do.${code}`)}{' '}
            <Link to="/system/runbook" hash={code}>
              {t('system.what-to-do')}
              <span className="unseen">: {t(`watch.${code}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
};

const known = Object.values(queues);

/** A name that only a newer server knows stays as it is. */
export const queueInWords = (t: ReturnType<typeof useWords>, name: string): string => {
  const queue = known.find((one) => one === name);
  return queue ? t(`system.queue.${queue}`) : name;
};
