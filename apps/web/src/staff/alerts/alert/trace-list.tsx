import type { TraceEntry } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { Section } from '../../kit/section.js';
import { Soft } from '../../kit/soft.js';
import { useWords } from '../../use-words.js';
import style from './alert-page.module.css';

/** Everything that was done, and what was not done and why. */
export const TraceList = ({ trace }: { trace: readonly TraceEntry[] }) => {
  const t = useWords();
  const moments = useMoments();
  return (
    <Section title={t('trace.title')}>
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
                {entry.unreadable && <Soft as="div">{t('timeline.unreadable')}</Soft>}
                {entry.note && <Soft as="div">“{entry.note}”</Soft>}
              </div>
            </li>
          );
        })}
      </ol>
    </Section>
  );
};
