import type { AlertDetail } from '#contracts';
import { nameOfRule, whyOfRule } from '../../escalation/rule-name.js';
import { Section } from '../../kit/section.js';
import { useSession } from '../../session/session.js';
import { useWords } from '../../use-words.js';
import style from './alert-page.module.css';

export const WhyYou = ({ alert }: { alert: AlertDetail }) => {
  const t = useWords();
  const { staffId } = useSession();
  const roles = [...new Set(alert.notified.filter((told) => told.staffId === staffId).map(({ role }) => role))];
  const step = alert.chain.findIndex(({ people }) => people.some(({ id }) => id === staffId));
  const because =
    roles.length === 0
      ? t('why.on-the-team')
      : t(step < 0 ? 'why.told-as' : 'why.told-as-step', {
          roles: roles.map((role) => t(`role.${role}`)).join(', '),
          n: step + 1,
        });
  return (
    <Section title={t('why.title')}>
      <p className={style.plain}>
        {because} {t('why.rule', { rule: nameOfRule(t, alert.rule), version: alert.rule.version })}{' '}
        {whyOfRule(t, alert.rule, alert.why)}
      </p>
    </Section>
  );
};
