import type { TraceEntry } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { useWords } from '../../use-words.js';
import style from './alert-page.module.css';

/** Everything that was done, and what was not done and why. */
export const TraceList = ({ trace }: { trace: readonly TraceEntry[] }) => {
  const t = useWords();
  const moments = useMoments();
  return (
    <section aria-labelledby="trace">
      <h3 id="trace" className={style.title}>
        {t('trace.title')}
      </h3>
      <ol className={style.trace}>
        {trace.map((entry, i) => {
          const people = entry.people.map(({ name }) => name).join(', ');
          const roles = entry.roles.map((role) => t(`role.${role}`)).join(', ');
          const whom = people && roles ? `${people} (${roles})` : people || roles;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the trace only ever grows at its end
            <li key={i}>
              <time dateTime={entry.at}>{moments.dayAndClock(entry.at)}</time>
              <div>
                {t(`trace.${entry.code}`, { whom, step: (entry.step ?? 0) + 1 })}
                {entry.unreadable && <div className={style.soft}>{t('timeline.unreadable')}</div>}
                {entry.note && <div className={style.soft}>“{entry.note}”</div>}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
};
