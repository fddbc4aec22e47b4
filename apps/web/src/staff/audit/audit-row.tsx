import type { AuditEntryView } from '#contracts';
import { useMoments } from '../../kit/moments.js';
import { Soft } from '../kit/soft.js';
import { type Say, useWords } from '../use-words.js';
import { actionInWords } from './action-in-words.js';
import style from './audit.module.css';

export const AuditRow = ({ entry }: { entry: AuditEntryView }) => {
  const t = useWords();
  const moments = useMoments();
  const refused = entry.outcome !== 'allowed';
  const about = aboutWhom(t, entry);
  return (
    <li className={style.row} data-refused={refused || undefined}>
      <Soft>
        <time dateTime={entry.at}>
          {moments.date(entry.at)}, {moments.clock(entry.at)}
        </time>
      </Soft>
      <span>
        <strong>{who(t, entry)}</strong> {actionInWords(t, entry.action)}
        {about && <span> · {about}</span>}
        {refused && (
          <span className={style.refused}>
            {t('audit.refused')} <code>{entry.outcome}</code>
          </span>
        )}
      </span>
      <Soft>
        {entry.grounds && <span>{t(`audit.grounds-${entry.grounds}`)}</span>}
        {entry.address && <code>{entry.address}</code>}
      </Soft>
    </li>
  );
};

function who(t: Say, { actor }: AuditEntryView): string {
  if (actor.kind === 'system' || actor.kind === 'nobody') return t(`audit.actor-${actor.kind}`);
  if (!actor.name) return t('audit.removed');
  return actor.kind === 'patient' ? t('audit.actor-patient', { name: actor.name }) : actor.name;
}

function aboutWhom(t: Say, { actor, patient, listed }: AuditEntryView): string | null {
  if (listed > 0) return t('audit.listed', { count: listed });
  if (!patient || patient.id === actor.id) return null;
  return patient.name || t('audit.not-here');
}
