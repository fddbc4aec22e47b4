import { Link } from '@tanstack/react-router';
import type { AlertDetail } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { useRuleName } from '../../escalation/rule-name.js';
import { Section } from '../../kit/section.js';
import { SeverityMark } from '../../kit/severity-mark.js';
import { Soft } from '../../kit/soft.js';
import { useWords } from '../../use-words.js';
import style from './alert-page.module.css';

/** An alert about another alert says which: enough to act on for somebody who may not open the record. */
export const OtherAlert = ({ alert }: { alert: AlertDetail }) => {
  const t = useWords();
  const ruleName = useRuleName();
  const moments = useMoments();
  const others = new Map(alert.trace.flatMap(({ about }) => (about ? [[about.id, about] as const] : [])));
  if (others.size === 0) return null;
  return (
    <Section title={t('about.title')}>
      <ul className={style.said}>
        {[...others.values()].map(({ id, rule, severity, state, raisedAt, told, vacantRole }) => (
          <li key={id}>
            <SeverityMark severity={severity} />{' '}
            <Link to="/inbox/$alertId" params={{ alertId: id }} search={{}}>
              {ruleName(rule)}
            </Link>{' '}
            <Soft>
              {t('alert.raised', { time: moments.dayAndClock(raisedAt) })} · {t(`alert-state.${state}`)}
            </Soft>
            <p style={{ margin: '4px 0 0' }}>
              {vacantRole && <>{t('about.role', { role: t(`role.${vacantRole}`) })} </>}
              {told.length > 0
                ? t('about.told', { names: told.map(({ name, role }) => `${name} (${t(`role.${role}`)})`).join(', ') })
                : t('about.nobody')}
            </p>
          </li>
        ))}
      </ul>
      <Soft as="p">{t('about.do')}</Soft>
    </Section>
  );
};
